import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { ResetView } from "@/server/modules/password-reset/password-reset.queries";
import { paths } from "../navigation/paths";
import { LinkButton } from "../ui/link-button";
import { PageHeader } from "../ui/page-header";
import { ResetForm } from "./reset-form";

interface ResetPageProps {
  locale: Locale;
  token: string;
  reset: ResetView;
}

interface ClosedResetProps {
  locale: Locale;
  /** `UNKNOWN`: a link that was never given out. */
  state: Exclude<ResetView["state"], "OPEN"> | "UNKNOWN";
}

/** Why a link for a new password leads nowhere, or nowhere any more, and the way to a new one. */
export function ClosedReset({ locale, state }: ClosedResetProps) {
  const t = useTranslations("passwordReset.closed");
  return (
    <>
      <PageHeader title={t("title")} lead={t(state)} />
      <p className="flex flex-wrap gap-3">
        <LinkButton href={paths.account.forgotten(locale)}>{t("again")}</LinkButton>
        <LinkButton href={paths.account.signIn(locale)}>{t("signIn")}</LinkButton>
      </p>
    </>
  );
}

/** Where the link in the mail leads: a new password to be set, or why it leads nowhere any more. */
export function ResetPage({ locale, token, reset }: ResetPageProps) {
  const t = useTranslations("passwordReset.set");
  if (reset.state !== "OPEN") return <ClosedReset locale={locale} state={reset.state} />;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <ResetForm token={token} email={reset.email} next={paths.account.signIn(locale)} />
    </>
  );
}
