import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { ReassignmentView } from "@/server/modules/assignment/reassignment-view";
import { useShownName } from "../account/use-shown-name";
import { Time } from "../ui/time";
import { AgencyChanges } from "./agency-changes";

interface ReassignmentListProps {
  reassignments: readonly ReassignmentView[];
  locale: Locale;
}

/** When who writes an update was changed, by whom, why, and what each agency was and became. */
export function ReassignmentList({ reassignments, locale }: ReassignmentListProps) {
  const t = useTranslations("assignment.changes");
  const shown = useShownName();
  return (
    <ol className="grid border-t border-hairline empty:hidden">
      {reassignments.map(({ id, at, by, reason, agencies }) => (
        <li key={id} className="grid gap-0.5 border-b border-hairline py-2">
          <p>{t.rich("line", { by: shown(by), at: () => <Time value={at} precision="minute" /> })}</p>
          <AgencyChanges agencies={agencies} locale={locale} />
          <p className="whitespace-pre-line text-faint">{t("reason", { reason })}</p>
        </li>
      ))}
    </ol>
  );
}
