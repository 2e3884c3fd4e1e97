import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { NoticesView } from "@/server/modules/notification/notification.queries";
import { Section } from "../ui/section";
import { NoticeList } from "./notice-list";

/** A person's notices, as a part of their desk. */
export function NoticesSection({ locale, view }: { locale: Locale; view: NoticesView }) {
  const t = useTranslations("notification");
  return (
    <Section id="notices" title={t("title")}>
      <NoticeList locale={locale} {...view} />
    </Section>
  );
}
