import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import type { CommentPlaceKind } from "@/server/modules/comment/comment.schema";
import type { UpdateChoices } from "@/server/modules/progress-update/progress-update.queries";
import type { ViewedContent } from "@/server/modules/progress-update/view-content";
import { readingId } from "../comment/reading-id";
import { ActivityWords } from "./activity-words";
import { agencyName } from "./agency-name";
import { FigureWords } from "./figure-words";

interface ContentReadingProps {
  content: ViewedContent;
  /** The language of the text to read; the source where it is not written in that one. */
  textLocale: Locale;
  choices: UpdateChoices;
  locale: Locale;
  /** It is what comments speak of: their places can be gone to. */
  isPlaced?: boolean;
}

interface PartProps {
  title: string;
  kind: CommentPlaceKind;
  isPlaced: boolean;
  items: readonly { key: string; words: ReactNode }[];
}

/** What makes a place one that can be gone to. */
function placed(isPlaced: boolean, place: Parameters<typeof readingId>[0]) {
  return isPlaced ? { id: readingId(place), tabIndex: -1 } : {};
}

function Part({ title, kind, isPlaced, items }: PartProps) {
  if (items.length === 0) return null;
  return (
    <div className="grid gap-1">
      <h3 className="text-small text-faint">{title}</h3>
      <ul className="grid border-t border-hairline">
        {items.map(({ key, words }, at) => (
          <li
            key={key}
            {...placed(isPlaced, { kind, locale: null, at })}
            className="border-b border-hairline py-1.5"
          >
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What an update says, to be read: text, agencies, activities, figures. */
export function ContentReading({
  content,
  textLocale,
  choices,
  locale,
  isPlaced = false,
}: ContentReadingProps) {
  const t = useTranslations("progressUpdate");
  const shown = content.texts[textLocale] ? textLocale : content.sourceLocale;
  const text = content.texts[shown];
  const { participations, activities, figures, sourceLocale } = content;
  return (
    <div className="grid gap-6">
      <div lang={LANGUAGE_TAG[shown]} className="grid gap-2 font-serif">
        <p className="text-lead font-bold" {...placed(isPlaced, { kind: "TITLE", locale: shown, at: null })}>
          {text?.title}
        </p>
        <div className="set-text text-reading">
          {text?.paragraphs.map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place.
            <p key={index} {...placed(isPlaced, { kind: "PARAGRAPH", locale: shown, at: index })}>
              {paragraph}
            </p>
          ))}
        </div>
      </div>
      <Part
        title={t("participations.title")}
        kind="PARTICIPATION"
        isPlaced={isPlaced && shown === sourceLocale}
        items={participations.map(({ agencyId, role, writtenName }, index) => ({
          key: `${index}-${agencyId}`,
          words: t("participations.line", {
            // The name that the narrative uses belongs to the language of the narrative.
            agency: (locale === sourceLocale && writtenName) || agencyName(choices, agencyId, locale),
            role: t(`role.${role}`),
          }),
        }))}
      />
      <Part
        title={t("activities.title")}
        kind="ACTIVITY"
        isPlaced={isPlaced && shown === sourceLocale}
        items={activities.map((activity, index) => ({
          key: `${index}-${activity.date}`,
          words: <ActivityWords activity={activity} />,
        }))}
      />
      <Part
        title={t("figures.title")}
        kind="FIGURE"
        isPlaced={isPlaced && shown === sourceLocale}
        items={figures.map((figure, index) => ({
          key: `${index}-${figure.value}`,
          words: (
            <FigureWords figure={figure} sourceLocale={sourceLocale} choices={choices} locale={locale} />
          ),
        }))}
      />
    </div>
  );
}
