import { router, signedInProcedure } from "@/server/api/trpc";
import {
  addProject,
  carryForwardProject,
  movePlannedProject,
  omitProject,
  removeAddedProject,
  resumeProject,
  retitlePlannedProject,
  returnToUndecided,
} from "./project.commands";
import {
  addProjectSchema,
  movePlannedProjectSchema,
  omitProjectSchema,
  plannedProjectSchema,
  projectInPeriodSchema,
  retitlePlannedProjectSchema,
} from "./project.schema";

export const projectRouter = router({
  carryForwardProject: signedInProcedure
    .input(projectInPeriodSchema)
    .mutation(({ ctx, input }) => carryForwardProject(ctx.actor, input, ctx)),
  resumeProject: signedInProcedure
    .input(projectInPeriodSchema)
    .mutation(({ ctx, input }) => resumeProject(ctx.actor, input, ctx)),
  omitProject: signedInProcedure
    .input(omitProjectSchema)
    .mutation(({ ctx, input }) => omitProject(ctx.actor, input, ctx)),
  returnToUndecided: signedInProcedure
    .input(projectInPeriodSchema)
    .mutation(({ ctx, input }) => returnToUndecided(ctx.actor, input, ctx)),
  addProject: signedInProcedure
    .input(addProjectSchema)
    .mutation(({ ctx, input }) => addProject(ctx.actor, input, ctx)),
  removeAddedProject: signedInProcedure
    .input(plannedProjectSchema)
    .mutation(({ ctx, input }) => removeAddedProject(ctx.actor, input, ctx)),
  retitlePlannedProject: signedInProcedure
    .input(retitlePlannedProjectSchema)
    .mutation(({ ctx, input }) => retitlePlannedProject(ctx.actor, input, ctx)),
  movePlannedProject: signedInProcedure
    .input(movePlannedProjectSchema)
    .mutation(({ ctx, input }) => movePlannedProject(ctx.actor, input, ctx)),
});
