import { useTranslations } from "next-intl";
import { RETENTION, type Span } from "@/server/modules/retention/retention.schema";

/** What is kept of officers, in the order in which they are told. */
export const KEPT_OF_OFFICERS = [
  "account",
  "access",
  "devices",
  "attempts",
  "invitations",
  "links",
  "notices",
  "mails",
  "presence",
  "documents",
  "work",
  "audit",
] as const;

/** Every span by which the register deletes, in words, under its name. */
export function useSpanWords(): Record<string, string> {
  const t = useTranslations("privacy.span");
  const words = ({ unit, count }: Span) => t(unit, { count });
  return Object.fromEntries(Object.entries(RETENTION).map(([kind, span]) => [kind, words(span)]));
}
