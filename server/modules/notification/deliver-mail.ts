import type { Task } from "graphile-worker";
import type { CommandContext } from "@/server/db/command-context";
import { loadGroupName } from "../task-force/load-names";
import { composeMail, type MailSettings } from "./compose-mail";
import type { MailTransport } from "./mail-transport";
import { letterSchema } from "./notification.schema";

/** The task that takes a letter out of the queue; what it throws makes the queue try again later. */
export function deliverMail(
  transport: MailTransport,
  settings: MailSettings,
  { db, clock }: CommandContext,
): Task {
  return async (payload) => {
    const letter = letterSchema.parse(payload);
    const register = { ...settings, group: await loadGroupName(db) };
    await transport.send(composeMail(letter, register), letter.template, clock.now());
  };
}
