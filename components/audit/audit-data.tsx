import { useTranslations } from "next-intl";
import { auditFacts } from "./audit-facts";
import { auditWords } from "./audit-words";

/** What each side is called in the reader's language, by its code. */
export type SideNames = ReadonlyMap<string, string>;

/** What else an event says, for people who look something up. */
export function AuditData({ data, sides }: { data: Record<string, unknown>; sides: SideNames }) {
  const t = useTranslations("audit");
  return (
    <dl className="grid gap-x-2 text-small">
      {auditFacts(data, auditWords(t, sides)).map(({ key, name, value }) => (
        <div key={key} className="flex gap-x-2">
          <dt className="shrink-0 text-faint">{name}</dt>
          <dd className="min-w-0 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
