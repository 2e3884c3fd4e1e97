import type { Prisma } from "@/server/db/generated/client";
import { FIRST_DAY } from "@/server/kernel/day.schema";
import { beginningOfDay } from "../reporting-period/civil-day";
import { type AuditFilter, REGISTER } from "./audit.schema";

const DAY = 24 * 3_600_000;

/** The events that a filter lets through, as the database is asked for them. */
export function eventsIn(filter: AuditFilter): Prisma.AuditEventWhereInput {
  const { action, person, subjectType, subjectId, from, to } = filter;
  return {
    action,
    // Null is what the register did by itself, undefined is everybody.
    actorId: person === REGISTER ? null : person,
    subjectType,
    subjectId,
    at: {
      // Before that day there is no year that PostgreSQL knows by a number, here where it begins earlier than in Greenwich.
      gte: from && from > FIRST_DAY ? beginningOfDay(from) : undefined,
      lt: to && new Date(beginningOfDay(to).getTime() + DAY),
    },
  };
}
