/** An array as a list with commas, a value as it is: for people who look something up, not for a machine. */
function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(", ");
  if (typeof value === "object" && value !== null) return JSON.stringify(value);
  return value === null ? "–" : String(value);
}

/** What else an event says, field by field, under the names that the log uses. */
export function AuditData({ data }: { data: Record<string, unknown> }) {
  const said = Object.entries(data).filter(([, value]) => plain(value) !== "");
  return (
    <dl className="grid gap-x-2 text-small">
      {said.map(([name, value]) => (
        <div key={name} className="flex gap-x-2">
          <dt lang="en" className="text-faint">
            {name}
          </dt>
          <dd className="min-w-0 break-all">{plain(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
