import { useTranslations } from "next-intl";
import { LOCALES, type Locale } from "@/server/kernel/locale";
import type { PlanView } from "@/server/modules/plan/plan.queries";
import { LANGUAGE_NAME } from "../navigation/language-name";
import { DraftFiles } from "../summary/draft-files";

interface PlanFilesProps {
  view: PlanView;
  locale: Locale;
}

/** The plan as files: in the language of the page, and, for whoever asks, in the others. */
export function PlanFiles({ view, locale }: PlanFilesProps) {
  const t = useTranslations("summaryDesk");
  const plan = {
    kind: "plan",
    slug: view.period.slug,
    length: view.projects.length,
    isDraft: view.period.stage === "PLANNING",
  } as const;
  return (
    <div className="mt-6 grid gap-2 print:hidden">
      <DraftFiles {...plan} language={locale} />
      <details className="text-small">
        <summary className="min-h-6 w-fit cursor-pointer text-faint">{t("otherLanguages")}</summary>
        <div className="grid gap-1 pt-1">
          {LOCALES.filter((language) => language !== locale).map((language) => (
            <DraftFiles key={language} {...plan} language={language} languageName={LANGUAGE_NAME[language]} />
          ))}
        </div>
      </details>
    </div>
  );
}
