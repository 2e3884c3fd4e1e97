import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { AccountView, BelongingChoices } from "@/server/modules/account/account.queries";
import type { HandoverView } from "@/server/modules/handover/handover.queries";
import type { OpenInvitationView } from "@/server/modules/invitation/invitation.queries";
import { UnattendedSection } from "../handover/unattended-section";
import { UnstaffedSides } from "../handover/unstaffed-sides";
import { InviteForm } from "../invitation/invite-form";
import { InviteList } from "../invitation/invite-list";
import { OpenInvitations } from "../invitation/open-invitations";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { AccountTable } from "./account-table";

interface AccountsPageProps {
  locale: Locale;
  accounts: readonly AccountView[];
  invitations: readonly OpenInvitationView[];
  choices: BelongingChoices;
  unattended: HandoverView;
}

export function AccountsPage({ locale, accounts, invitations, choices, unattended }: AccountsPageProps) {
  const t = useTranslations();
  return (
    <>
      <PageHeader title={t("account.administration.title")} lead={t("account.administration.lead")} />
      <UnstaffedSides sides={unattended.unstaffed} locale={locale} />
      <UnattendedSection view={unattended} locale={locale} />
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
