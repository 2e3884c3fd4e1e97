import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { paths } from "../navigation/paths";
import { PageHeader } from "../ui/page-header";
import { TextLink } from "../ui/text-link";
import { SignInForm } from "./sign-in-form";

export function SignInPage({ next, locale }: { next: string; locale: Locale }) {
  const t = useTranslations("session.signIn");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <SignInForm next={next} />
      <p className="mt-6">
        <TextLink href={paths.account.forgotten(locale)}>{t("forgotten")}</TextLink>
      </p>
    </>
  );
}
