import type { WorkspaceDb } from "../db/workspace-client";
import en from "../i18n/messages/en/audit.json";

/**
 * A name or an address that the open part of one of the newest thousand audit events says of somebody who has an account or an
 * invitation; null where none does.
 */
export async function namedInLog(db: WorkspaceDb): Promise<string | null> {
  const [found] = await db.$queryRaw<{ word: string }[]>`
    SELECT word FROM (
      SELECT email AS word, email AS sought FROM workspace.account
      UNION SELECT email, email FROM workspace.invitation
      -- A name may be a word like any other: it is one where it is all that a field says.
      UNION SELECT name, to_jsonb(name)::text FROM workspace.account
      UNION SELECT name, to_jsonb(name)::text FROM workspace.invitation
    ) people
    WHERE EXISTS (
      SELECT FROM (SELECT data FROM workspace.audit_event ORDER BY sequence DESC LIMIT 1000) newest
      WHERE strpos(data::text, sought) > 0)
    LIMIT 1`;
  return found?.word ?? null;
}

const { names, actions } = en;

/** Records are named by ids, which the page of the log does not show, like an empty list. */
const UNSHOWN = String.raw`^(\[\]$|[\["]*[0-9a-f]{8}-[0-9a-f-]{27})`;

/**
 * What the newest audit event says that has no word on the page of the log: a field of its data, or the action itself; null
 * where everything has one. The catalogues of all languages have the same words.
 */
export async function wordlessInLog(db: WorkspaceDb): Promise<string | null> {
  const rows = await db.$queryRaw<{ action: string; field: string | null }[]>`
    SELECT action, field FROM (SELECT action, data FROM workspace.audit_event ORDER BY sequence DESC LIMIT 1) newest
    LEFT JOIN LATERAL jsonb_each(data::jsonb) AS fields (field, value) ON value::text !~ ${UNSHOWN}`;
  const [router = "", name = ""] = rows[0]?.action.split(".") ?? [];
  const group: unknown = Reflect.get(actions, router);
  if (rows.length > 0 && !Reflect.has(Object(group), name)) return `${router}.${name}`;
  const shown = rows.flatMap(({ field }) => (field === null || field.endsWith("Id") ? [] : field));
  return shown.find((field) => !Reflect.has(names, field)) ?? null;
}
