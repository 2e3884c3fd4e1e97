import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { Conflict } from "@/server/kernel/errors";
import { demandAdministrator } from "../account/account.policy";
import { recordAuditEvent } from "../audit/record";
import { mailPeople } from "../notification/mail-people";
import { notify } from "../notification/notify";
import { activeOfficers } from "../notification/recipients";
import type { ChangeSettings, Settings } from "./task-force.schema";

async function lockSettings(tx: Tx): Promise<Settings & { id: number }> {
  await tx.$queryRaw`SELECT id FROM workspace.task_force FOR UPDATE`;
  return tx.taskForce.findFirstOrThrow({ select: { id: true, fourEyes: true, holdDays: true } });
}

const isSame = (one: Settings, other: Settings) =>
  one.fourEyes === other.fourEyes && one.holdDays === other.holdDays;

async function tellBothSides(tx: Tx, actor: Actor, { fourEyes, holdDays }: Settings): Promise<void> {
  const officers = await activeOfficers(tx);
  const params = { by: actor.name, fourEyes: fourEyes ? "ON" : "OFF", holdDays };
  await notify(tx, {
    accountIds: officers.map(({ accountId }) => accountId),
    code: "taskForce.toldChanged",
    params,
  });
  await mailPeople(tx, officers, { template: "settingsChanged", params });
}

/**
 * An administrator changes what holds for the whole task force. It decides of endorsements to be given and holds to be set:
 * what was given or set before stays as it is.
 * @throws Forbidden; Conflict `taskForce.changedMeanwhile`
 */
export async function changeSettings(
  actor: Actor,
  { seen, ...settings }: ChangeSettings,
  { db, clock }: CommandContext,
): Promise<void> {
  demandAdministrator(actor);
  await inTransaction(db, async (tx) => {
    const { id, ...before } = await lockSettings(tx);
    if (!isSame(before, seen)) throw new Conflict("taskForce.changedMeanwhile");
    if (isSame(before, settings)) return;
    await tx.taskForce.update({ where: { id }, data: settings });
    await tellBothSides(tx, actor, settings);
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "taskForce.changeSettings",
      subject: { type: "taskForce", id: String(id) },
      data: { ...settings, fourEyesBefore: before.fourEyes, holdDaysBefore: before.holdDays },
    });
  });
}
