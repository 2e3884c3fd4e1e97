import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { AccountView, BelongingChoices } from "@/server/modules/account/account.queries";
import type { HandoverView } from "@/server/modules/handover/handover.queries";
import type { OpenInvitationView } from "@/server/modules/invitation/invitation.queries";
import type { UndeliveredMail } from "@/server/modules/undelivered-mail/undelivered-mail.queries";
import { UnattendedSection } from "../handover/unattended-section";
import { UnstaffedSides } from "../handover/unstaffed-sides";
import { InviteForm } from "../invitation/invite-form";
import { InviteList } from "../invitation/invite-list";
import { OpenInvitations } from "../invitation/open-invitations";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { UndeliveredSection } from "../undelivered-mail/undelivered-section";
import { AccountTable } from "./account-table";

interface AccountsPageProps {
  locale: Locale;
  accounts: readonly AccountView[];
  invitations: readonly OpenInvitationView[];
  choices: BelongingChoices;
  unattended: HandoverView;
  undelivered: readonly UndeliveredMail[];
}

export function AccountsPage({ locale, accounts, invitations, choices, ...troubles }: AccountsPageProps) {
  const { unattended, undelivered } = troubles;
  const t = useTranslations();
  return (
    <>
      <PageHeader title={t("account.administration.title")} lead={t("account.administration.lead")} />
      <UnstaffedSides sides={unattended.unstaffed} locale={locale} />
      <UnattendedSection view={unattended} locale={locale} />
      <UndeliveredSection mails={undelivered} />
      <Section title={t("account.administration.accounts")}>
        <AccountTable locale={locale} accounts={accounts} agencies={choices.agencies} />
      </Section>
      <Section title={t("invitation.open.title")}>
        <OpenInvitations locale={locale} invitations={invitations} />
      </Section>
      <Section title={t("invitation.invite.title")}>
        <InviteForm choices={choices} locale={locale} />
      </Section>
      <Section title={t("invitation.list.title")}>
        <InviteList choices={choices} locale={locale} />
      </Section>
    </>
  );
}
