import { useTranslations } from "next-intl";

/** What a kind of thing that the audit log is about is called; its code where the catalogue has no name for it. */
export function useSubjectName(): (type: string) => string {
  const t = useTranslations("audit.subjects");
  return (type) => (t.has(type) ? t(type) : type);
}
