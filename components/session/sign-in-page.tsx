import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { paths } from "../navigation/paths";
import { PageHeader } from "../ui/page-header";
import { TextLink } from "../ui/text-link";
import { SignInForm } from "./sign-in-form";
import { SingleSignOn, type SingleSignOnProps } from "./single-sign-on";

interface SignInPageProps {
  locale: Locale;
  /** Where to go afterwards: a place of this site, as the server has checked. */
  next: string;
  bySingleSignOn: Omit<SingleSignOnProps, "next">;
}

export function SignInPage({ locale, next, bySingleSignOn }: SignInPageProps) {
  const t = useTranslations("session.signIn");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <SingleSignOn {...bySingleSignOn} next={next} />
      <SignInForm next={next} />
      <p className="mt-6">
        <TextLink href={paths.account.forgotten(locale)}>{t("forgotten")}</TextLink>
      </p>
    </>
  );
}
