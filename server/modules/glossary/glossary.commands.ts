import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { Conflict, NotFound } from "@/server/kernel/errors";
import { LOCALES } from "@/server/kernel/locale";
import { demandAdministrator } from "../account/account.policy";
import { recordAuditEvent } from "../audit/record";
import {
  type AddTerm,
  type ChangeTerm,
  type GlossaryTerm,
  glossaryTermSchema,
  type RemoveTerm,
} from "./glossary.schema";

/** Whoever writes a term looks alone at all of them; who reads them goes on. */
async function lockTerms(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE workspace.glossary_term IN SHARE ROW EXCLUSIVE MODE`;
}

/** @throws NotFound `glossary.notFound` */
async function lockTerm(tx: Tx, id: string): Promise<GlossaryTerm> {
  await lockTerms(tx);
  const row = await tx.glossaryTerm.findUnique({ where: { id } });
  if (!row) throw new NotFound("glossary.notFound");
  return glossaryTermSchema.parse(row);
}

/** One Chinese form has one rendering, or conversion could not tell which. @throws Conflict `glossary.known` */
async function demandNew(tx: Tx, { rendering }: AddTerm, besides: string | null): Promise<void> {
  const [known] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM workspace.glossary_term
    WHERE (rendering->>'zh-Hans' = ${rendering["zh-Hans"]} OR rendering->>'zh-Hant' = ${rendering["zh-Hant"]})
      AND id IS DISTINCT FROM ${besides} LIMIT 1`;
  if (known) throw new Conflict("glossary.known");
}

const isSame = (one: GlossaryTerm, other: GlossaryTerm) =>
  one.kind === other.kind &&
  one.standing === other.standing &&
  LOCALES.every((locale) => one.rendering[locale] === other.rendering[locale]);

/** As the log keeps it. */
const inLog = ({ kind, rendering, standing }: GlossaryTerm) => ({
  ...{ term: JSON.stringify(rendering), termKind: kind, standing },
});

/**
 * An administrator puts a term on record; conversion and proof-reading follow it from then on.
 * @throws NotFound for whoever is no administrator; Conflict `glossary.known`
 */
export async function addTerm(actor: Actor, term: AddTerm, { db, clock }: CommandContext): Promise<void> {
  demandAdministrator(actor);
  await inTransaction(db, async (tx) => {
    await lockTerms(tx);
    await demandNew(tx, term, null);
    const by = { changedById: actor.accountId, changedAt: clock.now() };
    const { id } = await tx.glossaryTerm.create({ data: { ...term, ...by } });
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "glossary.addTerm",
      subject: { type: "glossaryTerm", id },
      data: inLog(term),
    });
  });
}

/**
 * An administrator changes a term. Texts that were converted by it stay as they are until they are converted again.
 * @throws NotFound for whoever is no administrator; `glossary.notFound`
 * @throws Conflict `glossary.changedMeanwhile`, `glossary.known`
 */
export async function changeTerm(
  actor: Actor,
  { termId, seen, ...term }: ChangeTerm,
  { db, clock }: CommandContext,
): Promise<void> {
  demandAdministrator(actor);
  await inTransaction(db, async (tx) => {
    const before = await lockTerm(tx, termId);
    if (!isSame(before, seen)) throw new Conflict("glossary.changedMeanwhile");
    if (isSame(before, term)) return;
    await demandNew(tx, term, termId);
    const by = { changedById: actor.accountId, changedAt: clock.now() };
    await tx.glossaryTerm.update({ where: { id: termId }, data: { ...term, ...by } });
    const was = inLog(before);
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "glossary.changeTerm",
      subject: { type: "glossaryTerm", id: termId },
      data: {
        ...inLog(term),
        ...{ termBefore: was.term, termKindBefore: was.termKind, standingBefore: was.standing },
      },
    });
  });
}

/** An administrator takes a term away. @throws NotFound for whoever is no administrator; `glossary.notFound` */
export async function removeTerm(
  actor: Actor,
  { termId }: RemoveTerm,
  { db, clock }: CommandContext,
): Promise<void> {
  demandAdministrator(actor);
  await inTransaction(db, async (tx) => {
    const term = await lockTerm(tx, termId);
    await tx.glossaryTerm.delete({ where: { id: termId } });
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "glossary.removeTerm",
      subject: { type: "glossaryTerm", id: termId },
      data: inLog(term),
    });
  });
}
