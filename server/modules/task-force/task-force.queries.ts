import type { CommandContext } from "@/server/db/command-context";
import type { Actor } from "@/server/kernel/actor";
import { demandAdministrator } from "../account/account.policy";
import type { SeenNames } from "./group-names.schema";
import { loadNames } from "./load-names";
import type { Settings } from "./task-force.schema";

/** The settings of the task force. For administrators. */
export async function getSettings(
  actor: Actor,
  _input: undefined,
  { db }: Pick<CommandContext, "db">,
): Promise<Settings> {
  demandAdministrator(actor);
  return db.taskForce.findFirstOrThrow({ select: { fourEyes: true, holdDays: true } });
}

/** What the group and its sides are called. For administrators. */
export async function getNames(
  actor: Actor,
  _input: undefined,
  { db }: Pick<CommandContext, "db">,
): Promise<SeenNames> {
  demandAdministrator(actor);
  return loadNames(db);
}
