import { z } from "zod";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import { demandAdministrator } from "../account/account.policy";
import { AUDIT_PAGE, type ListAuditEvents } from "./audit.schema";

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

export interface AuditLogView {
  events: AuditEventView[];
  /** Number of the event before which the next page begins; null on the last one. */
  next: number | null;
  /** Every action that the log speaks of, for the filter. */
  actions: string[];
}

const dataSchema = z.record(z.string(), z.unknown());

/** Who did what to what, newest first. For administrators. */
export async function listAuditEvents(
  actor: Actor,
  { action, before }: ListAuditEvents,
  { db }: { db: WorkspaceDb },
): Promise<AuditLogView> {
  demandAdministrator(actor);
  const rows = await db.auditEvent.findMany({
    where: { action, sequence: { lt: before } },
    orderBy: { sequence: "desc" },
    take: AUDIT_PAGE + 1,
  });
  const actions = await db.auditEvent.findMany({
    distinct: ["action"],
    select: { action: true },
    orderBy: { action: "asc" },
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
    actions: actions.map((one) => one.action),
  };
}
