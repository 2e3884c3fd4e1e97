import { useTranslations } from "next-intl";
import { NoticePage } from "../publication/notice-page";
import { Prose } from "../publication/prose";
import { Section } from "../ui/section";
import { KeptTable } from "./kept-table";

/** What is known of people: of those who read, of those whom summaries name, and of the officers who work in the register. */
export function PrivacyPage() {
  const t = useTranslations("privacy.parts");
  return (
    <NoticePage about="privacy">
      <Section title={t("purpose.title")}>
        <Prose text={t("purpose.body")} />
      </Section>
      <Section title={t("kept.title")}>
        <Prose text={t("kept.body")} />
        <KeptTable />
      </Section>
      <Section title={t("seen.title")}>
        <Prose text={t("seen.body")} />
      </Section>
      <Section title={t("rights.title")}>
        <Prose text={t("rights.body")} />
      </Section>
    </NoticePage>
  );
}
