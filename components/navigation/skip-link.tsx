import { useTranslations } from "next-intl";

/** The id of every page's `<main>`. */
export const MAIN_ID = "main";

/** The first thing that the keyboard meets. */
export function SkipLink() {
  const t = useTranslations("shell");
  return (
    <a
      href={`#${MAIN_ID}`}
      className="absolute start-4 -top-20 z-30 bg-paper px-4 py-2 text-accent underline focus:top-2"
    >
      {t("skip")}
    </a>
  );
}
