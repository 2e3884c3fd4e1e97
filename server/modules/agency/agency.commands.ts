import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { Conflict, Invalid, NotFound } from "@/server/kernel/errors";
import { LOCALES } from "@/server/kernel/locale";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { demandAdministrator } from "../account/account.policy";
import { nameInLog } from "../audit/name-in-log";
import { recordAuditEvent } from "../audit/record";
import { changeWhatIsNamed } from "../endorsement/void-changed-content";
import { civilDay } from "../reporting-period/civil-day";
import type { CreateAgency, RenameAgency } from "./agency.schema";
import { giveDays } from "./give-days";
import { demandFree, lockNames } from "./names-in-use";

const OPEN = { validFrom: null, validTo: null };

const isSame = (one: LocalizedText, other: LocalizedText) =>
  LOCALES.every((locale) => one[locale] === other[locale]);

/**
 * An agency that still stands, with its names locked.
 * @throws NotFound `agency.notFound`; Conflict `agency.merged`
 */
export async function lockStanding(tx: Tx, agencyId: string) {
  await lockNames(tx);
  const agency = await tx.agency.findUnique({ where: { id: agencyId }, include: { succession: true } });
  if (!agency) throw new NotFound("agency.notFound");
  const { succession, name, ...rest } = agency;
  if (succession) throw new Conflict("agency.merged");
  return { ...rest, name: localizedTextSchema.parse(name) };
}

/**
 * An administrator puts an agency on record.
 * @throws NotFound for whoever is no administrator
 * @throws Conflict `agency.slugTaken`, `agency.nameTaken`; Invalid `agency.sideUnknown`
 */
export async function createAgency(
  actor: Actor,
  { slug, jurisdiction, side, name, englishOfficial }: CreateAgency,
  { db, clock }: CommandContext,
): Promise<{ slug: string }> {
  demandAdministrator(actor);
  return inTransaction(db, async (tx) => {
    await lockNames(tx);
    if (await tx.agency.findUnique({ where: { slug } })) throw new Conflict("agency.slugTaken", { slug });
    if (side !== null && !(await tx.side.findUnique({ where: { code: side } })))
      throw new Invalid("agency.sideUnknown");
    await demandFree(tx, null, Object.values(name), OPEN);
    const data = { slug, jurisdiction, sideCode: side, name, englishOfficial };
    const { id } = await tx.agency.create({ data });
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "agency.createAgency",
      subject: { type: "agency", id },
      data: { slug, side, name: nameInLog(name), englishOfficial },
    });
    return { slug };
  });
}

/** The names that are no longer official stay known, as what was official up to today. */
async function keepAsVariants(tx: Tx, agencyId: string, names: readonly string[], today: string) {
  const span = { validFrom: null, validTo: today };
  await demandFree(tx, agencyId, names, span);
  for (const name of new Set(names)) await giveDays(tx, agencyId, name, { ...span, wasOfficial: true });
}

/**
 * An administrator gives an agency other official names. What was official until now stays known as a variant up to today, where
 * it was no slip. What is published keeps the name that it was published with; endorsements of what is another by it end, and both
 * sides are told.
 * @throws NotFound for whoever is no administrator; `agency.notFound`
 * @throws Conflict `agency.merged`, `agency.changedMeanwhile`, `agency.nameTaken`
 */
export async function renameAgency(
  actor: Actor,
  { agencyId, name, keepOld, seen, ...said }: RenameAgency,
  { db, clock }: CommandContext,
): Promise<void> {
  demandAdministrator(actor);
  const at = clock.now();
  await inTransaction(db, (tx) =>
    changeWhatIsNamed(tx, actor, at, async () => {
      const { name: before, englishOfficial: wasOfficial } = await lockStanding(tx, agencyId);
      if (!isSame(before, seen)) throw new Conflict("agency.changedMeanwhile");
      const { englishOfficial = wasOfficial } = said;
      if (isSame(before, name) && wasOfficial === englishOfficial) return;
      const kept = Object.values(name);
      const left = Object.values(before).filter((one) => !kept.includes(one));
      await demandFree(tx, agencyId, kept, OPEN);
      await tx.agency.update({ where: { id: agencyId }, data: { name, englishOfficial } });
      if (keepOld) await keepAsVariants(tx, agencyId, left, civilDay(at));
      await recordAuditEvent(tx, actor, at, {
        action: "agency.renameAgency",
        subject: { type: "agency", id: agencyId },
        data: { name: nameInLog(name), nameBefore: nameInLog(before), keepOld, englishOfficial },
      });
    }),
  );
}
