import { useTranslations } from "next-intl";
import { paths } from "../navigation/paths";
import { LinkButton } from "../ui/link-button";
import { PageHeader } from "../ui/page-header";
import { usePageLocale } from "../ui/use-page-locale";

export function PageNotFound() {
  const t = useTranslations("shell.notFound");
  const locale = usePageLocale();
  return (
    <>
      <PageHeader title={t("title")} lead={t("body")} />
      <LinkButton href={paths.public.home(locale)}>{t("home")}</LinkButton>
    </>
  );
}
