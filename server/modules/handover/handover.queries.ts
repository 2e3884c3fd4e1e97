import type { CommandContext } from "@/server/db/command-context";
import { type Actor, isOfficer } from "@/server/kernel/actor";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { loadSides } from "../task-force/load-sides";
import { concernOf } from "./handover.policy";
import { loadOpenWork, loadUnattended, type OpenWork } from "./open-work";
import { loadUnstaffedSides } from "./unstaffed-sides";

export interface UnattendedView {
  agencyId: string;
  name: LocalizedText;
  /** All of them. */
  updates: number;
  /** Where they are; none for an administrator, to whom periods do not exist. */
  periods: Omit<OpenWork, "agencyId">[];
}

export interface HandoverView {
  /** Sides without an officer who can sign in; told to administrators, who invite one. */
  unstaffed: { code: string; name: LocalizedText }[];
  unattended: UnattendedView[];
  /** Member agencies, by side, to which work may be handed on; none for an administrator, who has no say in it. */
  sides: { code: string; name: LocalizedText; agencies: { id: string; name: LocalizedText }[] }[];
}

async function receivers(db: CommandContext["db"]): Promise<HandoverView["sides"]> {
  const agencies = await db.agency.findMany({
    where: { sideCode: { not: null }, succession: null },
    select: { id: true, name: true, sideCode: true },
    orderBy: { slug: "asc" },
  });
  return (await loadSides(db)).map(({ code, name }) => ({
    ...{ code, name },
    agencies: agencies
      .filter(({ sideCode }) => sideCode === code)
      .map((agency) => ({ id: agency.id, name: localizedTextSchema.parse(agency.name) })),
  }));
}

/** The agencies that have updates to write and nobody to write them; nothing for whom this is no concern. */
export async function listUnattended(
  actor: Actor,
  _input: undefined,
  { db }: Pick<CommandContext, "db">,
): Promise<HandoverView> {
  const concern = concernOf(actor);
  if (!concern) return { unstaffed: [], unattended: [], sides: [] };
  const agencies = await loadUnattended(db, concern.side);
  const work = await loadOpenWork(
    db,
    agencies.map(({ id }) => id),
  );
  const unattended = agencies.flatMap(({ id, name }) => {
    const own = work.filter(({ agencyId }) => agencyId === id);
    const updates = own.reduce((sum, one) => sum + one.updates, 0);
    const periods = isOfficer(actor) ? own.map(({ agencyId: _, ...rest }) => rest) : [];
    return updates > 0 ? [{ agencyId: id, name, updates, periods }] : [];
  });
  const unstaffed = isOfficer(actor) ? [] : await loadUnstaffedSides(db);
  return {
    ...{ unstaffed, unattended },
    sides: isOfficer(actor) && unattended.length > 0 ? await receivers(db) : [],
  };
}
