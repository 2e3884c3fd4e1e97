import { useLocale, useTranslations } from "next-intl";
import { localeSchema } from "@/server/kernel/locale";
import { paths } from "../navigation/paths";
import { LinkButton } from "../ui/link-button";
import { PageHeader } from "../ui/page-header";

export function PageNotFound() {
  const t = useTranslations("shell.notFound");
  const locale = localeSchema.parse(useLocale());
  return (
    <>
      <PageHeader title={t("title")} lead={t("body")} />
      <LinkButton href={paths.public.home(locale)}>{t("home")}</LinkButton>
    </>
  );
}
