import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import type { Clock } from "@/server/kernel/clock";
import { NotFound } from "@/server/kernel/errors";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { demandAdministrator } from "../account/account.policy";
import { civilDay, isoDay } from "../reporting-period/civil-day";
import { loadSides } from "../task-force/load-sides";
import type { GetAgency } from "./agency.schema";
import { daysOf } from "./change-variants";
import type { SpanOfDays } from "./names-in-use";
import { isUnused } from "./remove-agency";

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
  /** How much would be the other's by a merge today: people, open invitations, names. */
  moving: { members: number; invited: number; names: number };
  /** Nothing speaks of it, so that it can be taken off the record. */
  isUnused: boolean;
}

type Moving = Pick<AgencyView, "name" | "variants"> & { id: string; today: string };

async function loadMoving(
  db: WorkspaceDb,
  { id, name, variants, today }: Moving,
): Promise<AgencyView["moving"]> {
  const standing = variants.filter(({ validTo }) => validTo === null || validTo >= today);
  const open = { acceptedAt: null, revokedAt: null };
  return {
    members: await db.agencyMembership.count({ where: { agencyId: id } }),
    invited: await db.invitedMembership.count({ where: { agencyId: id, invitation: open } }),
    names: new Set([...Object.values(name), ...standing.map((variant) => variant.name)]).size,
  };
}

const named = <T extends { name: unknown }>(one: T) => ({
  ...one,
  name: localizedTextSchema.parse(one.name),
});

async function loadOthers(db: WorkspaceDb, { id, sideCode }: { id: string; sideCode: string | null }) {
  const others = await db.agency.findMany({
    where: { sideCode, succession: null, id: { not: id } },
    select: { id: true, name: true },
    orderBy: { slug: "asc" },
  });
  return others.map(named);
}

/** One agency with its names, past and present. For administrators. @throws NotFound `agency.notFound` */
export async function getAgency(
  actor: Actor,
  { slug }: GetAgency,
  { db, clock }: { db: WorkspaceDb; clock: Clock },
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
  const { id, jurisdiction, sideCode, succession, predecessors, _count } = row;
  const variants = row.variants.map((variant) => ({
    ...{ id: variant.id, name: variant.name, wasOfficial: variant.wasOfficial, ...daysOf(variant) },
  }));
  const name = localizedTextSchema.parse(row.name);
  return {
    ...{ id, slug, jurisdiction, side: sideCode, members: _count.memberships },
    ...{ name, variants, englishOfficial: row.englishOfficial },
    merged: succession && { into: named(succession.successor), on: isoDay(succession.mergedOn) },
    tookIn: predecessors.map(({ agency, mergedOn }) => ({ ...named(agency), on: isoDay(mergedOn) })),
    others: await loadOthers(db, row),
    moving: await loadMoving(db, { id, name, variants, today: civilDay(clock.now()) }),
    isUnused: await isUnused(db, id),
  };
}
