import { z } from "zod";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { demandAdministrator } from "../account/account.policy";
import { loadSides } from "../task-force/load-sides";
import { AUDIT_PAGE, type ListAuditEvents } from "./audit.schema";
import { eventsIn } from "./audit-filter";

interface Person {
  name: string;
  email: string;
}

export interface AuditEventView {
  sequence: number;
  at: Date;
  /** Empty for what the register did by itself. */
  actorName: string;
  action: string;
  subject: { type: string; id: string };
  /** Whom it is about, where that is an account or an invitation: looked up when it is read, and in no event. */
  concerns: Person | null;
  data: Record<string, unknown>;
  hash: string;
}

/** What one may choose from. */
export interface AuditChoices {
  /** Every action and every kind of subject that the log speaks of. */
  actions: string[];
  subjectTypes: string[];
  /** Everybody who has or had an account. */
  people: { id: string; name: string; email: string }[];
}

export interface AuditLogView {
  events: AuditEventView[];
  /** Number of the event before which the next page begins; null on the last one. */
  next: number | null;
  choices: AuditChoices;
  /** What the sides are called that the log names by their codes. */
  sides: { code: string; name: LocalizedText }[];
}

const dataSchema = z.record(z.string(), z.unknown());

async function loadChoices(db: WorkspaceDb): Promise<AuditChoices> {
  const kinds = await db.auditEvent.groupBy({
    by: ["action", "subjectType"],
    orderBy: [{ action: "asc" }, { subjectType: "asc" }],
  });
  const people = await db.account.findMany({
    select: { id: true, name: true, email: true },
    orderBy: [{ name: "asc" }, { email: "asc" }],
  });
  return {
    actions: [...new Set(kinds.map(({ action }) => action))],
    subjectTypes: [...new Set(kinds.map(({ subjectType }) => subjectType))].toSorted(),
    people,
  };
}

/** The people behind accounts and invitations, by id; those that are gone are missing. */
async function loadPeople(db: WorkspaceDb, ids: readonly string[]): Promise<Map<string, Person>> {
  const rows = await db.$queryRaw<(Person & { id: string })[]>`
    SELECT id, name, email FROM workspace.account WHERE id = ANY(${ids}::text[])
    UNION ALL
    SELECT id, name, email FROM workspace.invitation WHERE id = ANY(${ids}::text[])`;
  return new Map(rows.map(({ id, name, email }) => [id, { name, email }]));
}

/** Who did what to what, newest first. For administrators. */
export async function listAuditEvents(
  actor: Actor,
  { before, ...filter }: ListAuditEvents,
  { db }: { db: WorkspaceDb },
): Promise<AuditLogView> {
  demandAdministrator(actor);
  const rows = await db.auditEvent.findMany({
    where: { ...eventsIn(filter), sequence: { lt: before } },
    orderBy: { sequence: "desc" },
    take: AUDIT_PAGE + 1,
  });
  const page = rows.slice(0, AUDIT_PAGE);
  const people = await loadPeople(
    db,
    page.flatMap(({ actorId, subjectId }) => [actorId ?? "", subjectId]),
  );
  const events = page.map((row) => ({
    sequence: Number(row.sequence),
    at: row.at,
    // Of whoever is erased the event has no name left, and the account says what stands in its place.
    actorName: row.actorName || (people.get(row.actorId ?? "")?.name ?? ""),
    action: row.action,
    subject: { type: row.subjectType, id: row.subjectId },
    concerns: people.get(row.subjectId) ?? null,
    data: dataSchema.parse(row.data),
    hash: row.hash,
  }));
  return {
    events,
    next: rows.length > AUDIT_PAGE ? (events.at(-1)?.sequence ?? null) : null,
    choices: await loadChoices(db),
    sides: await loadSides(db),
  };
}
