import { type Issue, issue } from "@/server/kernel/issue";
import type { Locale } from "@/server/kernel/locale";
import { showNarrative } from "@/server/kernel/narrative-lines";
import { firstStanding } from "@/server/kernel/text-standing";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";

type Content = NonNullable<UpdateView["content"]>;
type Texts = Partial<
  Record<Locale, Pick<NonNullable<Content["texts"][Locale]>, "title" | "paragraphs" | "standing">>
>;

function textForm(locale: Locale, source: Locale, texts: Texts): UpdateForm["texts"][Locale] {
  const text = texts[locale];
  const standing = text?.standing ?? firstStanding(locale, source);
  return {
    title: text?.title ?? "",
    paragraphs: showNarrative(text?.paragraphs ?? []),
    standing,
    upToDate: false,
  };
}

/** A saved content, whole, as the form holds it. */
export function formOfContent(content: Omit<Content, "texts"> & { texts: Texts }): UpdateForm {
  const source = content.sourceLocale;
  return {
    sourceLocale: source,
    texts: {
      "zh-Hans": textForm("zh-Hans", source, content.texts),
      "zh-Hant": textForm("zh-Hant", source, content.texts),
      en: textForm("en", source, content.texts),
    },
    participations: content.participations,
    activities: content.activities,
    figures: content.figures,
  };
}

type Beginning = Pick<UpdateView, "content" | "plannedTitle" | "previous">;

/** What the editor begins with: what is saved, or the planned title in the language that the person writes. */
export function firstForm(view: Beginning, locale: Locale): UpdateForm {
  if (view.content) return formOfContent(view.content);
  const planned = view.plannedTitle[locale] ? locale : (view.previous?.content.sourceLocale ?? locale);
  const title = view.plannedTitle[planned] ?? "";
  const texts = { [planned]: { title, paragraphs: [], standing: "SOURCE" as const } };
  return formOfContent({ sourceLocale: planned, texts, participations: [], activities: [], figures: [] });
}

/** What still stands in the way of submission; while nobody has written, of what the editor begins with. */
export function missingOf(view: Beginning & Pick<UpdateView, "issues">, locale: Locale): Issue[] {
  if (view.content) return view.issues;
  const { sourceLocale, texts } = firstForm(view, locale);
  const narrative = issue("progressUpdate.narrativeMissing", {}, `texts.${sourceLocale}.paragraphs`);
  const isTitled = texts[sourceLocale].title.trim() !== "";
  return isTitled
    ? [narrative]
    : [issue("progressUpdate.titleMissing", {}, `texts.${sourceLocale}.title`), narrative];
}
