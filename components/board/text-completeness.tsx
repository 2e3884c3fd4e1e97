import { useTranslations } from "next-intl";
import { LOCALES, type Locale } from "@/server/kernel/locale";
import type { Completeness } from "@/server/modules/board/completeness";
import { StatusMark, type StatusTone } from "../ui/status-mark";
import { VisuallyHidden } from "../ui/visually-hidden";

const TONES: Record<Completeness, StatusTone> = {
  MISSING: "empty",
  PARTLY: "begun",
  UNCHECKED: "waiting",
  STALE: "attention",
  COMPLETE: "done",
};

/** How far the text is in each language; what is complete has a tick, what is not is said in words. */
export function TextCompleteness({ completeness }: { completeness: Record<Locale, Completeness> }) {
  const t = useTranslations("board");
  if (LOCALES.every((locale) => completeness[locale] === "MISSING")) {
    return <span className="text-small text-faint">{t("textState.MISSING")}</span>;
  }
  return (
    <ul className="text-small">
      {LOCALES.map((locale) => {
        const state = completeness[locale];
        return (
          <li key={locale}>
            <StatusMark tone={TONES[state]}>{t(`language.${locale}`)}</StatusMark>{" "}
            {state === "COMPLETE" ? (
              <VisuallyHidden>{t("textState.COMPLETE")}</VisuallyHidden>
            ) : (
              <span className="text-faint">{t(`textState.${state}`)}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
