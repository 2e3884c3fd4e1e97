import type { Task } from "graphile-worker";
import type { Clock } from "@/server/kernel/clock";
import { composeMail, type MailSettings } from "./compose-mail";
import type { MailTransport } from "./mail-transport";
import { letterSchema } from "./notification.schema";

/** The task that takes a letter out of the queue; what it throws makes the queue try again later. */
export function deliverMail(transport: MailTransport, settings: MailSettings, clock: Clock): Task {
  return async (payload) => {
    const letter = letterSchema.parse(payload);
    await transport.send(composeMail(letter, settings), letter.template, clock.now());
  };
}
