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
  /** Null for a link that was never given out. */
  invitation: InvitationView | null;
}

/** Where the link of an invitation leads: a password to be set, or why it leads nowhere any more. */
export function InvitationPage({ locale, token, invitation }: InvitationPageProps) {
  const t = useTranslations("invitation");
  if (invitation?.state !== "OPEN") {
    return (
      <>
        <PageHeader title={t("closed.title")} lead={t(`closed.${invitation?.state ?? "UNKNOWN"}`)} />
        <LinkButton href={paths.account.signIn(locale)}>{t("closed.signIn")}</LinkButton>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("accept.title")} lead={t("accept.lead", { name: invitation.name })} />
      <AcceptForm token={token} email={invitation.email} next={paths.account.signIn(locale)} />
    </>
  );
}
