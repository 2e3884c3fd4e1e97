import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { CorrectionView } from "@/server/modules/correction/correction.queries";
import { useShownName } from "../account/use-shown-name";
import { paths } from "../navigation/paths";
import { Localized } from "../publication/localized";
import { Section } from "../ui/section";
import { StatusMark } from "../ui/status-mark";
import { TextLink } from "../ui/text-link";
import { Time } from "../ui/time";
import { AbandonCorrection } from "./abandon-correction";
import { NameUpdates } from "./name-updates";
import { OpenCorrection } from "./open-correction";

interface CorrectionPanelProps {
  view: CorrectionView;
  locale: Locale;
}

type Open = NonNullable<CorrectionView["open"]>;

function Named({ open, showsChanges, locale }: { open: Open; showsChanges: boolean; locale: Locale }) {
  const t = useTranslations("correction");
  return (
    <div className="grid gap-1">
      <p className="text-small text-faint">{t("updates")}</p>
      <ul className="border-b border-hairline">
        {open.updates.map(({ updateId, number, title }) => (
          <li key={updateId} className="grid gap-1 border-t border-hairline py-2">
            <TextLink href={paths.desk.update(locale, updateId)}>
              {t("number", { number })} <Localized text={title} locale={locale} />
            </TextLink>
            {showsChanges ? (
              <span className="text-small">
                {open.changed.includes(number) ? (
                  <StatusMark tone="begun">{t("changed")}</StatusMark>
                ) : (
                  <StatusMark tone="empty">{t("unchanged")}</StatusMark>
                )}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function OpenPanel({ view, open, locale }: CorrectionPanelProps & { open: Open }) {
  const t = useTranslations("correction");
  const shown = useShownName();
  const { can, nameable, periodSlug } = view;
  return (
    <Section title={t("corrects", { number: open.corrects })} id="correction">
      <p className="text-small text-faint">
        {t("openedBy", { name: shown(open.openedBy) })}
        <Time value={open.openedAt} precision="minute" />
      </p>
      <div className="grid gap-1">
        <p className="text-small text-faint">{t("reason")}</p>
        <p>
          <Localized text={open.reason} locale={locale} />
        </p>
      </div>
      <Named open={open} showsChanges={can.name.allowed} locale={locale} />
      <p className="text-small text-faint">{t("stillPublic", { number: open.corrects })}</p>
      {can.name.allowed ? (
        <div className="flex flex-wrap gap-3 print:hidden">
          {nameable.length > 0 ? <NameUpdates view={view} locale={locale} /> : null}
          <AbandonCorrection periodSlug={periodSlug} corrects={open.corrects} />
        </div>
      ) : null}
    </Section>
  );
}

/** Whether a published summary is being corrected: of what and why; and for officers, what can be done about it. */
export function CorrectionPanel({ view, locale }: CorrectionPanelProps) {
  const t = useTranslations("correction");
  if (view.open) return <OpenPanel view={view} open={view.open} locale={locale} />;
  if (!view.can.open.allowed) return null;
  return (
    <Section title={t("title")} id="correction">
      <div className="print:hidden">
        <OpenCorrection view={view} locale={locale} />
      </div>
    </Section>
  );
}
