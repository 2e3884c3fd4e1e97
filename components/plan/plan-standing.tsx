import { useTranslations } from "next-intl";
import type { PlanView } from "@/server/modules/plan/plan.queries";
import { Notice } from "../ui/notice";
import { PlanIssues } from "./plan-issues";

/** How the plan stands, at the head of its page: what is outstanding, or why it does not move. */
export function PlanStanding({ view }: { view: PlanView }) {
  const t = useTranslations("plan");
  if (view.period.transcribed) return <Notice>{t("transcribed")}</Notice>;
  if (view.period.stage !== "PLANNING") return <Notice>{t("agreed")}</Notice>;
  return (
    <div className="grid gap-4">
      {view.can.plan.allowed ? null : <Notice>{t("readOnly")}</Notice>}
      <PlanIssues issues={view.issues} />
    </div>
  );
}
