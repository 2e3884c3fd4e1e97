import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { WrittenFigure } from "@/server/modules/figure/written-figure.schema";
import type { UpdateChoices } from "@/server/modules/progress-update/progress-update.queries";
import type {
  UpdateActivity,
  UpdateParticipation,
} from "@/server/modules/progress-update/progress-update.schema";
import { ActivityWords } from "./activity-words";
import { agencyName } from "./agency-name";
import { FigureWords } from "./figure-words";

export type MergeItem = string | UpdateParticipation | UpdateActivity | WrittenFigure;

interface MergeItemsProps {
  items: readonly MergeItem[];
  sourceLocale: Locale;
  choices: UpdateChoices;
  locale: Locale;
}

/** Paragraphs, agencies, activities or figures: whatever stood in one place, to be compared with what another person put there. */
export function MergeItems({ items, sourceLocale, choices, locale }: MergeItemsProps) {
  const t = useTranslations("progressUpdate");
  if (items.length === 0) return <p className="text-faint">{t("merge.nothing")}</p>;
  const wordsOf = (item: MergeItem) => {
    if (typeof item === "string") return item;
    if ("agencyId" in item) {
      const agency = item.writtenName ?? agencyName(choices, item.agencyId, locale);
      return t("participations.line", { agency, role: t(`role.${item.role}`) });
    }
    if ("mode" in item) return <ActivityWords activity={item} />;
    return <FigureWords figure={item} sourceLocale={sourceLocale} choices={choices} locale={locale} />;
  };
  return (
    <div className="grid gap-2">
      {items.map((item) => (
        <div key={JSON.stringify(item)}>{wordsOf(item)}</div>
      ))}
    </div>
  );
}
