import { useTranslations } from "next-intl";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { Prose } from "./prose";

/** The pages that say how the site is run, and the parts of each. */
const PARTS = {
  accessibility: ["what", "limits", "report"],
  privacy: ["visitors", "named", "accounts"],
  contact: ["how", "then"],
} as const;

/** A page of words alone: a title, a sentence, a few parts. */
export function NoticePage({ about }: { about: keyof typeof PARTS }) {
  const t = useTranslations(`publication.${about}`);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {PARTS[about].map((part) => (
        <Section key={part} title={t(`parts.${part}.title`)}>
          <Prose text={t(`parts.${part}.body`)} />
        </Section>
      ))}
    </>
  );
}
