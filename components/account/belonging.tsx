import { useTranslations } from "next-intl";
import type { Role } from "@/server/kernel/actor";
import type { Locale } from "@/server/kernel/locale";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { Localized } from "../publication/localized";

interface BelongingProps {
  locale: Locale;
  role: Role;
  side: LocalizedText | null;
  agencies: readonly LocalizedText[];
}

/** What a person is here, and for whom. */
export function Belonging({ locale, role, side, agencies }: BelongingProps) {
  const t = useTranslations("account.roles");
  return (
    <>
      <span>
        {side ? (
          <>
            <Localized text={side} locale={locale} />{" "}
          </>
        ) : null}
        {t(role)}
      </span>
      {agencies.map((agency) => (
        <span key={agency["zh-Hans"]} className="block text-small text-faint">
          <Localized text={agency} locale={locale} />
        </span>
      ))}
    </>
  );
}
