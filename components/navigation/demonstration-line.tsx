import { useTranslations } from "next-intl";

/** Says on every page of a demonstration what it is. */
export function DemonstrationLine() {
  const t = useTranslations("shell");
  return (
    <aside
      data-demonstration
      aria-label={t("demonstrationLabel")}
      className="border-b border-hairline bg-sunk px-4 py-1 text-center text-small text-faint"
    >
      {t("demonstration")}
    </aside>
  );
}
