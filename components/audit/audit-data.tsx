import { useTranslations } from "next-intl";
import { auditFacts } from "./audit-facts";
import { auditWords } from "./audit-words";

/** What else an event says, for people who look something up. */
export function AuditData({ data }: { data: Record<string, unknown> }) {
  const t = useTranslations("audit");
  return (
    <dl className="grid gap-x-2 text-small">
      {auditFacts(data, auditWords(t)).map(({ key, name, value }) => (
        <div key={key} className="flex gap-x-2">
          <dt className="shrink-0 text-faint">{name}</dt>
          <dd className="min-w-0 break-all">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
