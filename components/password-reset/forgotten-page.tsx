import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { paths } from "../navigation/paths";
import { PageHeader } from "../ui/page-header";
import { TextLink } from "../ui/text-link";
import { AskForm } from "./ask-form";

/** For whoever cannot sign in because the password is forgotten. */
export function ForgottenPage({ locale }: { locale: Locale }) {
  const t = useTranslations("passwordReset.ask");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <AskForm />
      <p className="mt-6">
        <TextLink href={paths.account.signIn(locale)}>{t("signIn")}</TextLink>
      </p>
    </>
  );
}
