import type { Locale } from "@/server/kernel/locale";
import type { PlanView } from "@/server/modules/plan/plan.queries";

/** One line of a plan, and what of the plan around it decides what may be done with it. */
export interface PlanLineProps {
  line: PlanView["projects"][number];
  view: Pick<PlanView, "period" | "areas" | "sides" | "memberAgencies" | "can">;
  locale: Locale;
}
