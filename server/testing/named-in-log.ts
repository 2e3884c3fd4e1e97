import type { WorkspaceDb } from "../db/workspace-client";

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
