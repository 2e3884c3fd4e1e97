import { useTranslations } from "next-intl";

/** What an action of the audit log is called; its code where the catalogue has no name for it yet. */
export function useActionName(): (action: string) => string {
  const t = useTranslations("audit.actions");
  return (action) => (t.has(action) ? t(action) : action);
}
