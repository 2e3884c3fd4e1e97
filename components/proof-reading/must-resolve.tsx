import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { paths } from "../navigation/paths";
import { StatusMark } from "../ui/status-mark";

interface MustResolveProps {
  count: number;
  locale: Locale;
  /** Of the preview; null where it is that of the page. */
  language: Locale | null;
  slug: string;
}

/** How many findings keep the sides from endorsing, with the way to them. */
export function MustResolve({ count, locale, language, slug }: MustResolveProps) {
  const t = useTranslations("proofReading");
  const href = paths.desk.summaryFindings(locale, slug, { in: language, severity: "MUST_RESOLVE" });
  return (
    <p className="mt-6 flex flex-wrap items-baseline gap-x-3 border-t border-hairline pt-3 text-small">
      <StatusMark tone={count === 0 ? "done" : "attention"}>{t("mustResolve", { count })}</StatusMark>
      {count === 0 ? null : (
        <a href={href} className="text-accent underline decoration-1 hover:decoration-2">
          {t("toMustResolve")}
        </a>
      )}
    </p>
  );
}
