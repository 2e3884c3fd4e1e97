import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { type LocalizedText, textIn } from "@/server/kernel/localized-text";
import { Notice } from "../ui/notice";

interface UnstaffedSidesProps {
  sides: readonly { code: string; name: LocalizedText }[];
  locale: Locale;
}

/** Says that nobody could review or endorse for a side; nothing where each has somebody. */
export function UnstaffedSides({ sides, locale }: UnstaffedSidesProps) {
  const t = useTranslations("handover");
  if (sides.length === 0) return null;
  return (
    <div className="mb-8 grid gap-2">
      {sides.map(({ code, name }) => (
        <Notice key={code} tone="warning">
          {t("unstaffedSide", { side: textIn(name, locale) })}
        </Notice>
      ))}
    </div>
  );
}
