import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { ReassignmentView } from "@/server/modules/assignment/reassignment-view";

interface AgencyChangesProps {
  agencies: ReassignmentView["agencies"];
  locale: Locale;
}

/** What each agency was and became when who writes an update was changed, a line each. */
export function AgencyChanges({ agencies, locale }: AgencyChangesProps) {
  const t = useTranslations("assignment.changes");
  return agencies.map(({ name, before, after }) => (
    <p key={textIn(name, "zh-Hans")}>
      {t("agency", {
        agency: textIn(name, locale),
        before: before ?? "NONE",
        after: after ?? "NONE",
      })}
    </p>
  ));
}
