import { personName } from "@/server/kernel/person-name";
import { usePageLocale } from "../ui/use-page-locale";

/** People's names as this page shows them: of former members, in its language, that they were some agency's. */
export function useShownName(): (name: string) => string {
  const locale = usePageLocale();
  return (name) => personName(name, locale);
}
