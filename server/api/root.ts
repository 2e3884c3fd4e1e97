import { areaRouter } from "@/server/modules/area/area.router";
import { assignmentRouter } from "@/server/modules/assignment/assignment.router";
import { planRouter } from "@/server/modules/plan/plan.router";
import { projectRouter } from "@/server/modules/project/project.router";
import { reportingPeriodRouter } from "@/server/modules/reporting-period/reporting-period.router";
import { router } from "./trpc";

/** Every procedure of the workspace. One line a capability. */
export const appRouter = router({
  area: areaRouter,
  assignment: assignmentRouter,
  plan: planRouter,
  project: projectRouter,
  reportingPeriod: reportingPeriodRouter,
});

export type AppRouter = typeof appRouter;
