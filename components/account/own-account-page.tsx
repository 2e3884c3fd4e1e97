import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { OwnAccountView } from "@/server/modules/account/account.queries";
import type { MailChoiceView } from "@/server/modules/mail-choice/mail-choice.queries";
import type { OwnSecondFactorView } from "@/server/modules/second-factor/second-factor.queries";
import { InviteColleague } from "../invitation/invite-colleague";
import { MailChoiceSection } from "../mail-choice/mail-choice-section";
import { ExportData } from "../personal-data/export-data";
import { Localized } from "../publication/localized";
import { SecondFactorSection } from "../second-factor/second-factor-section";
import { EndOthersButton } from "../session/end-others-button";
import { SessionList } from "../session/session-list";
import { DescriptionList } from "../ui/description-list";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { LocaleForm } from "./locale-form";
import { PasswordForm } from "./password-form";

interface OwnAccountPageProps {
  locale: Locale;
  account: OwnAccountView;
  secondFactor: OwnSecondFactorView;
  mails: readonly MailChoiceView[];
}

export function OwnAccountPage({ locale, account, secondFactor, mails }: OwnAccountPageProps) {
  const t = useTranslations("account");
  const data = useTranslations("personalData.export");
  const invitation = useTranslations("invitation.colleague");
  const sessions = useTranslations("session.list");
  const { name, email, role, side, agencies } = account;
  const agencyNames = agencies.map((agency) => (
    <span key={agency["zh-Hans"]} className="block">
      <Localized text={agency} locale={locale} />
    </span>
  ));
  const profile = [
    { term: t("own.name"), detail: name },
    { term: t("own.email"), detail: email },
    { term: t("own.role"), detail: t(`roles.${role}`) },
    ...(side ? [{ term: t("own.side"), detail: <Localized text={side} locale={locale} /> }] : []),
    ...(agencies.length > 0 ? [{ term: t("own.agencies"), detail: agencyNames }] : []),
  ];
  return (
    <>
      <PageHeader title={t("own.title")} />
      <Section title={t("own.profile")}>
        <DescriptionList items={profile} />
      </Section>
      <Section title={t("own.locale")}>
        <LocaleForm locale={account.locale} />
      </Section>
      <MailChoiceSection choices={mails} />
      <Section title={t("own.password")}>
        <PasswordForm email={email} />
      </Section>
      <SecondFactorSection factor={secondFactor} />
      {account.invitesFor.length > 0 ? (
        <Section title={invitation("title")}>
          <InviteColleague agencies={account.invitesFor} locale={locale} />
        </Section>
      ) : null}
      <Section title={sessions("title")}>
        <p className="max-w-measure text-faint">{sessions("lead")}</p>
        <SessionList sessions={account.sessions} />
        {account.sessions.length > 1 ? <EndOthersButton /> : null}
      </Section>
      <Section title={data("title")}>
        <p className="max-w-measure text-faint">{data("lead")}</p>
        <div>
          <ExportData />
        </div>
      </Section>
    </>
  );
}
