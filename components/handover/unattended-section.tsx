import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { HandoverView, UnattendedView } from "@/server/modules/handover/handover.queries";
import { paths } from "../navigation/paths";
import { Localized } from "../publication/localized";
import { Section } from "../ui/section";
import { TextLink } from "../ui/text-link";
import { HandOn } from "./hand-on";

interface UnattendedProps {
  view: HandoverView;
  locale: Locale;
}

function Agency({ agency, view, locale }: UnattendedProps & { agency: UnattendedView }) {
  const t = useTranslations("handover");
  return (
    <li className="grid gap-2 border-b border-hairline py-3">
      <p className="flex flex-wrap gap-x-6">
        <span className="font-medium">
          <Localized text={agency.name} locale={locale} />
        </span>
        <span className="text-faint">{t("updates", { count: agency.updates })}</span>
      </p>
      {agency.periods.map(({ period, updates }) => (
        <div key={period.slug} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
          <TextLink href={paths.desk.period(locale, period.slug)}>
            {t("inPeriod", { period: textIn(period.label, locale), count: updates })}
          </TextLink>
          <HandOn agency={agency} period={period} sides={view.sides} locale={locale} />
        </div>
      ))}
    </li>
  );
}

/** Agencies that have updates to write and nobody to write them, and for officers the way to hand these on; nothing where there are none. */
export function UnattendedSection({ view, locale }: UnattendedProps) {
  const t = useTranslations("handover");
  if (view.unattended.length === 0) return null;
  const isOfficer = view.sides.length > 0;
  return (
    <Section title={t("title")} id="unattended">
      <p className="max-w-measure text-faint">{t(isOfficer ? "leadOfficer" : "leadAdministrator")}</p>
      <ul className="border-t border-hairline">
        {view.unattended.map((agency) => (
          <Agency key={agency.agencyId} agency={agency} view={view} locale={locale} />
        ))}
      </ul>
    </Section>
  );
}
