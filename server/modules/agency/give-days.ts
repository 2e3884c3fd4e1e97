import type { Tx } from "@/server/db/transaction";
import { dateColumn, isoDay } from "../reporting-period/civil-day";
import type { SpanOfDays } from "./names-in-use";

const DAY = 86_400_000;

const column = (day: string | null) => (day === null ? null : dateColumn(day));
const nextTo = (day: string, days: 1 | -1) => isoDay(new Date(dateColumn(day).getTime() + days * DAY));

interface Variant extends SpanOfDays {
  wasOfficial: boolean;
}

/** What is left of a variant's days outside of a span: nothing, what comes before it, what comes after it, or both. */
export function daysOutside<T extends SpanOfDays>(variant: T, span: SpanOfDays): T[] {
  const { validFrom, validTo } = variant;
  const beginsBefore = span.validFrom !== null && (validFrom === null || validFrom < span.validFrom);
  const endsAfter = span.validTo !== null && (validTo === null || validTo > span.validTo);
  return [
    ...(beginsBefore ? [{ ...variant, validTo: nextTo(span.validFrom ?? "", -1) }] : []),
    ...(endsAfter ? [{ ...variant, validFrom: nextTo(span.validTo ?? "", 1) }] : []),
  ];
}

/**
 * An agency is known by a name on all of these days, whatever was known of that name before; on other days it stays as it was.
 * The names are locked, and the name is free.
 */
export async function giveDays(
  tx: Tx,
  agencyId: string,
  name: string,
  { wasOfficial, ...span }: Variant,
): Promise<void> {
  const known = await tx.$queryRaw<(Variant & { id: string })[]>`
    SELECT id, valid_from::text AS "validFrom", valid_to::text AS "validTo", was_official AS "wasOfficial"
    FROM workspace.agency_variant WHERE agency_id = ${agencyId} AND name = ${name}
      AND daterange(valid_from, valid_to, '[]') && daterange(${span.validFrom}::date, ${span.validTo}::date, '[]')`;
  await tx.agencyVariant.deleteMany({ where: { id: { in: known.map(({ id }) => id) } } });
  const others = known.flatMap(({ id: _, ...variant }) => daysOutside(variant, span));
  for (const variant of [...others, { ...span, wasOfficial }])
    await tx.agencyVariant.create({
      data: {
        ...{ agencyId, name, wasOfficial: variant.wasOfficial },
        ...{ validFrom: column(variant.validFrom), validTo: column(variant.validTo) },
      },
    });
}
