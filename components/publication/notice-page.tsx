import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { Prose } from "./prose";

/** The pages that say how the site is run, and the parts of each. */
const PARTS = {
  accessibility: ["what", "limits", "report"],
  privacy: ["visitors", "named"],
  contact: ["how", "then"],
} as const;

interface NoticePageProps {
  about: keyof typeof PARTS;
  /** What comes after the parts. */
  children?: ReactNode;
}

/** A page of words: a title, a sentence, a few parts. */
export function NoticePage({ about, children }: NoticePageProps) {
  const t = useTranslations(`publication.${about}`);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {PARTS[about].map((part) => (
        <Section key={part} title={t(`parts.${part}.title`)}>
          <Prose text={t(`parts.${part}.body`)} />
        </Section>
      ))}
      {children}
    </>
  );
}
