import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { InvitationView } from "@/server/modules/invitation/invitation.queries";
import { paths } from "../navigation/paths";
import { LinkButton } from "../ui/link-button";
import { PageHeader } from "../ui/page-header";
import { AcceptForm } from "./accept-form";

interface InvitationPageProps {
  locale: Locale;
  token: string;
  invitation: InvitationView;
}

interface ClosedInvitationProps {
  locale: Locale;
  /** `UNKNOWN`: a link that was never given out. */
  state: Exclude<InvitationView["state"], "OPEN"> | "UNKNOWN";
}

/** Why the link of an invitation leads nowhere, or nowhere any more. */
export function ClosedInvitation({ locale, state }: ClosedInvitationProps) {
  const t = useTranslations("invitation.closed");
  return (
    <>
      <PageHeader title={t("title")} lead={t(state)} />
      <LinkButton href={paths.account.signIn(locale)}>{t("signIn")}</LinkButton>
    </>
  );
}

/** Where the link of an invitation leads: a password to be set, or why it leads nowhere any more. */
export function InvitationPage({ locale, token, invitation }: InvitationPageProps) {
  const t = useTranslations("invitation");
  if (invitation.state !== "OPEN") return <ClosedInvitation locale={locale} state={invitation.state} />;
  return (
    <>
      <PageHeader title={t("accept.title")} lead={t("accept.lead", { name: invitation.name })} />
      <AcceptForm token={token} email={invitation.email} next={paths.account.signIn(locale)} />
    </>
  );
}
