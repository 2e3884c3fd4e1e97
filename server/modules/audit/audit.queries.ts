import { z } from "zod";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import { demandAdministrator } from "../account/account.policy";
import { AUDIT_PAGE, type ListAuditEvents } from "./audit.schema";
import { eventsIn } from "./audit-filter";

export interface AuditEventView {
  sequence: number;
  at: Date;
  /** Empty for what the register did by itself. */
  actorName: string;
  action: string;
  subject: { type: string; id: string };
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
  const events = rows.slice(0, AUDIT_PAGE).map((row) => ({
    sequence: Number(row.sequence),
    at: row.at,
    actorName: row.actorName,
    action: row.action,
    subject: { type: row.subjectType, id: row.subjectId },
    data: dataSchema.parse(row.data),
    hash: row.hash,
  }));
  return {
    events,
    next: rows.length > AUDIT_PAGE ? (events.at(-1)?.sequence ?? null) : null,
    choices: await loadChoices(db),
  };
}
