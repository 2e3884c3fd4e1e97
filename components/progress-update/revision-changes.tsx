import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { ContentChange, Items } from "@/server/modules/progress-update/content-changes";
import type { UpdateChoices } from "@/server/modules/progress-update/progress-update.queries";
import { MergeItems } from "./merge-items";

interface RevisionChangesProps {
  changes: readonly ContentChange[];
  sourceLocale: Locale;
  choices: UpdateChoices;
  locale: Locale;
}

const itemsOf = ({ texts, participations, activities, figures }: Items) => [
  ...texts,
  ...participations,
  ...activities,
  ...figures,
];

/** What one save changed, place by place: before and after. */
export function RevisionChanges({ changes, ...shown }: RevisionChangesProps) {
  const t = useTranslations("progressUpdate");
  const nameOf = ({ field, locale }: ContentChange) =>
    locale
      ? t("changes.inLanguage", { field: t(`changes.${field}`), language: t(`language.${locale}`) })
      : t(`changes.${field}`);
  return (
    <ul className="grid gap-4 bg-sunk p-3">
      {changes.map((change) => (
        <li key={`${change.field} ${change.locale} ${change.at}`} className="grid gap-2">
          <p className="text-small text-faint">{nameOf(change)}</p>
          <div className="grid gap-4 sm:grid-cols-2">
            <div className="border-s-2 border-rule ps-3">
              <MergeItems items={itemsOf(change.before)} {...shown} />
            </div>
            <div className="border-s-2 border-accent ps-3">
              <MergeItems items={itemsOf(change.after)} {...shown} />
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
