import { useTranslations } from "next-intl";
import type { Role } from "@/server/kernel/actor";
import type { Locale } from "@/server/kernel/locale";
import { type LocalizedText, textIn } from "@/server/kernel/localized-text";
import { Localized } from "../publication/localized";

interface BelongingProps {
  locale: Locale;
  role: Role;
  side: LocalizedText | null;
  agencies: readonly LocalizedText[];
}

/** What a person is here, and for whom. */
export function Belonging({ locale, role, side, agencies }: BelongingProps) {
  const t = useTranslations("account");
  const roleName = t(`roles.${role}`);
  return (
    <div className="min-w-40">
      {side ? t("roleOfSide", { role: roleName, side: textIn(side, locale) }) : roleName}
      {agencies.map((agency) => (
        <span key={agency["zh-Hans"]} className="block text-small text-faint">
          <Localized text={agency} locale={locale} />
        </span>
      ))}
    </div>
  );
}
