import { useTranslations } from "next-intl";
import { LANGUAGE_TAG } from "@/server/kernel/locale";
import type { Mend } from "@/server/modules/proof-reading/finding.schema";
import type { FindingView } from "@/server/modules/proof-reading/finding-view";
import { FigureValue } from "../publication/figure-value";
import { usePageLocale } from "../ui/use-page-locale";
import { VisuallyHidden } from "../ui/visually-hidden";

type Mended = Pick<FindingView, "place" | "figure" | "sourceLocale">;

/** So many characters of a long replacement are enough to know it by. */
const SHOWN = 60;

const shortened = (words: string) => (words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words);

function WordsChange({ was, becomes }: { was: string; becomes: string }) {
  const t = useTranslations("proofReading");
  return (
    <>
      {was === "" ? null : (
        <>
          <VisuallyHidden>{t("nowReads")}</VisuallyHidden>
          <del className="text-danger decoration-1">{shortened(was)}</del>
        </>
      )}
      {becomes === "" ? null : (
        <>
          <VisuallyHidden>{t("wouldRead")}</VisuallyHidden>
          <ins className="text-success decoration-1 underline-offset-4">{shortened(becomes)}</ins>
        </>
      )}
    </>
  );
}

function FigureChange({ finding, mend }: { finding: Mended; mend: Mend & { kind: "FIGURE" } }) {
  const t = useTranslations("proofReading");
  const locale = usePageLocale();
  const { figure, sourceLocale } = finding;
  if (!figure) return null;
  const shown = { locale, sourceLocale };
  return (
    <>
      <VisuallyHidden>{t("nowReads")}</VisuallyHidden>
      <del className="text-danger decoration-1">
        <FigureValue figure={figure} {...shown} />
      </del>
      <VisuallyHidden>{t("wouldRead")}</VisuallyHidden>
      <ins className="text-success decoration-1 underline-offset-4">
        <FigureValue figure={{ ...figure, value: mend.value, max: mend.max }} {...shown} />
      </ins>
    </>
  );
}

/** What a mend would change: what is there, struck out, and what would be there. */
export function MendChange({ finding, mend }: { finding: Mended; mend: Mend }) {
  const locale = usePageLocale();
  const { place } = finding;
  const lang = place.locale === null || place.locale === locale ? undefined : LANGUAGE_TAG[place.locale];
  if (mend.kind === "FIGURE") {
    return (
      <span className="inline-flex flex-wrap gap-x-2">
        <FigureChange finding={finding} mend={mend} />
      </span>
    );
  }
  return (
    <span lang={lang} className="inline-flex flex-wrap gap-x-2">
      <WordsChange was={place.text ?? ""} becomes={mend.replacement} />
    </span>
  );
}
