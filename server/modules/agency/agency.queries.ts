import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import { NotFound } from "@/server/kernel/errors";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { demandAdministrator } from "../account/account.policy";
import { isoDay } from "../reporting-period/civil-day";
import { loadSides } from "../task-force/load-sides";
import type { GetAgency } from "./agency.schema";
import { daysOf } from "./change-variants";
import type { SpanOfDays } from "./names-in-use";

export interface AgencyLine {
  id: string;
  slug: string;
  name: LocalizedText;
  jurisdiction: string;
  /** Code of the side of a member agency. */
  side: string | null;
  /** Who writes for it and can sign in. */
  members: number;
  /** The agency that it has become part of. */
  mergedInto: LocalizedText | null;
}

export interface AgencyListView {
  agencies: AgencyLine[];
  sides: { code: string; name: LocalizedText }[];
}

const LINE = {
  include: {
    succession: { select: { mergedOn: true, successor: { select: { slug: true, name: true } } } },
    _count: { select: { memberships: { where: { account: { closure: null } } } } },
  },
} as const;

/** Every agency on record: members by side, then the others, then those that are part of another. For administrators. */
export async function listAgencies(
  actor: Actor,
  _input: undefined,
  { db }: { db: WorkspaceDb },
): Promise<AgencyListView> {
  demandAdministrator(actor);
  const rows = await db.agency.findMany({ ...LINE, orderBy: { slug: "asc" } });
  const sides = await loadSides(db);
  const lines = rows.map(
    ({ id, slug, name, jurisdiction, sideCode, succession, _count }): AgencyLine => ({
      ...{ id, slug, jurisdiction, side: sideCode, members: _count.memberships },
      name: localizedTextSchema.parse(name),
      mergedInto: succession && localizedTextSchema.parse(succession.successor.name),
    }),
  );
  const codes = sides.map(({ code }) => code);
  const rank = ({ mergedInto, side }: AgencyLine) => {
    if (mergedInto) return codes.length + 1;
    return side === null ? codes.length : codes.indexOf(side);
  };
  return { agencies: lines.toSorted((one, other) => rank(one) - rank(other)), sides };
}

export interface VariantView extends SpanOfDays {
  id: string;
  name: string;
  /** On these days it was an official name. */
  wasOfficial: boolean;
}

export interface AgencyView extends Omit<AgencyLine, "mergedInto"> {
  /** Whether the agency itself uses its English name, which otherwise is the group's rendering. */
  englishOfficial: boolean;
  variants: VariantView[];
  merged: { into: { slug: string; name: LocalizedText }; on: string } | null;
  /** What became part of it. */
  tookIn: { slug: string; name: LocalizedText; on: string }[];
  /** What it may become part of. */
  others: { id: string; name: LocalizedText }[];
}

/** One agency with its names, past and present. For administrators. @throws NotFound `agency.notFound` */
export async function getAgency(
  actor: Actor,
  { slug }: GetAgency,
  { db }: { db: WorkspaceDb },
): Promise<AgencyView> {
  demandAdministrator(actor);
  const row = await db.agency.findUnique({
    where: { slug },
    include: {
      ...LINE.include,
      variants: { orderBy: [{ name: "asc" }, { validFrom: { sort: "asc", nulls: "first" } }] },
      predecessors: {
        include: { agency: { select: { slug: true, name: true } } },
        orderBy: { mergedOn: "asc" },
      },
    },
  });
  if (!row) throw new NotFound("agency.notFound");
  const others = await db.agency.findMany({
    where: { sideCode: row.sideCode, succession: null, id: { not: row.id } },
    select: { id: true, name: true },
    orderBy: { slug: "asc" },
  });
  const named = <T extends { name: unknown }>(one: T) => ({
    ...one,
    name: localizedTextSchema.parse(one.name),
  });
  const { id, jurisdiction, sideCode, succession, predecessors, variants, _count } = row;
  return {
    ...{ id, slug, jurisdiction, side: sideCode, members: _count.memberships },
    name: localizedTextSchema.parse(row.name),
    englishOfficial: row.englishOfficial,
    variants: variants.map((variant) => ({
      ...{ id: variant.id, name: variant.name, wasOfficial: variant.wasOfficial, ...daysOf(variant) },
    })),
    merged: succession && { into: named(succession.successor), on: isoDay(succession.mergedOn) },
    tookIn: predecessors.map(({ agency, mergedOn }) => ({ ...named(agency), on: isoDay(mergedOn) })),
    others: others.map(named),
  };
}
