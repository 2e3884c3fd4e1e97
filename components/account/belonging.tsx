import { useTranslations } from "next-intl";
import type { Role } from "@/server/kernel/actor";
import type { Locale } from "@/server/kernel/locale";
import { type LocalizedText, textIn } from "@/server/kernel/localized-text";
import { Localized } from "../publication/localized";
import { Tag } from "../ui/tag";

interface BelongingProps {
  locale: Locale;
  role: Role;
  side: LocalizedText | null;
  agencies: readonly LocalizedText[];
  mayInvite?: boolean;
}

/** What a person is here, and for whom. */
export function Belonging({ locale, role, side, agencies, mayInvite }: BelongingProps) {
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
      {mayInvite ? <Tag>{t("administration.mayInvite")}</Tag> : null}
    </div>
  );
}
