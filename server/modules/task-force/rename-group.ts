import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { Conflict, Invalid } from "@/server/kernel/errors";
import { LOCALES } from "@/server/kernel/locale";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { demandAdministrator } from "../account/account.policy";
import { nameInLog } from "../audit/name-in-log";
import { recordAuditEvent } from "../audit/record";
import { changeWhatIsNamed } from "../endorsement/void-changed-content";
import type { GroupNames, RenameGroup, SeenNames } from "./group-names.schema";
import { loadNames } from "./load-names";

const isSame = (one: LocalizedText | undefined, other: LocalizedText | undefined) =>
  LOCALES.every((locale) => one?.[locale] === other?.[locale]);

const nameOf = ({ sides }: SeenNames, code: string) => sides.find((side) => side.code === code)?.name;

function isAllSame(one: SeenNames, other: SeenNames): boolean {
  const sides = one.sides.every(({ code, name }) => isSame(name, nameOf(other, code)));
  return one.sides.length === other.sides.length && sides && isSame(one.group, other.group);
}

async function write(tx: Tx, { group, sides }: SeenNames): Promise<void> {
  await tx.taskForce.updateMany({ data: { name: group } });
  for (const { code, name } of sides) await tx.side.update({ where: { code }, data: { name } });
}

/** The names that are another, as they are now and as they were, as the log keeps them. */
function changes(now: GroupNames, before: SeenNames): Record<string, string | string[]> {
  const sides = now.sides.filter(({ code, name }) => !isSame(name, nameOf(before, code)));
  const sidesBefore = sides.flatMap(({ code }) => nameOf(before, code) ?? []);
  const ofGroup = { groupName: nameInLog(now.group), groupNameBefore: nameInLog(before.group) };
  const ofSides = {
    sideNames: sides.map(({ name }) => nameInLog(name)),
    sideNamesBefore: sidesBefore.map(nameInLog),
  };
  return {
    ...(isSame(now.group, before.group) ? {} : ofGroup),
    ...(sides.length === 0 ? {} : ofSides),
  };
}

/**
 * An administrator gives the group and its sides other names. What is published keeps the names that it was published with;
 * endorsements of what is another by it end, and both sides are told.
 * @throws NotFound for whoever is no administrator
 * @throws Conflict `taskForce.changedMeanwhile`; Invalid `taskForce.sideUnknown`
 */
export async function renameGroup(
  actor: Actor,
  { seen, ...names }: RenameGroup,
  { db, clock }: CommandContext,
): Promise<void> {
  demandAdministrator(actor);
  const at = clock.now();
  await inTransaction(db, (tx) =>
    changeWhatIsNamed(tx, actor, at, async () => {
      await tx.$queryRaw`SELECT id FROM workspace.task_force FOR UPDATE`;
      const before = await loadNames(tx);
      if (!isAllSame(before, seen)) throw new Conflict("taskForce.changedMeanwhile");
      const codes = before.sides.map(({ code }) => code);
      if (names.sides.some(({ code }) => !codes.includes(code))) throw new Invalid("taskForce.sideUnknown");
      const data = changes(names, before);
      if (Object.keys(data).length === 0) return;
      await write(tx, names);
      await recordAuditEvent(tx, actor, at, {
        action: "taskForce.renameGroup",
        subject: { type: "taskForce", id: "1" },
        data,
      });
    }),
  );
}
