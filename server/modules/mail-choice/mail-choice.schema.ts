import { z } from "zod";
import type { Role } from "@/server/kernel/actor";

/** What mails are about, as people choose among them, in the order in which they are shown. */
export const MAIL_KINDS = [
  "RETURNED",
  "COMMENT",
  "DUE",
  "ASSIGNMENT",
  "ENDORSEMENT",
  "PUBLICATION",
  "SETTINGS",
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** How a person gets the mails of one kind. In the page they are told at once, whatever they choose. */
export const DELIVERIES = ["AT_ONCE", "DIGEST", "NEVER"] as const;
export const deliverySchema = z.enum(DELIVERIES);
export type Delivery = z.infer<typeof deliverySchema>;

/** The kinds that there is anything of for people of this role: of others they are not asked. */
export const KINDS_FOR: Record<Role, readonly MailKind[]> = {
  MEMBER: ["RETURNED", "COMMENT", "DUE", "ASSIGNMENT", "PUBLICATION"],
  SECRETARIAT: ["RETURNED", "COMMENT", "ASSIGNMENT", "ENDORSEMENT", "PUBLICATION", "SETTINGS"],
  ADMINISTRATOR: [],
};

/** Of a kind that is not named nothing changes. */
export const chooseMailsSchema = z.object({
  choices: z.partialRecord(z.enum(MAIL_KINDS), deliverySchema),
});
export type ChooseMails = z.infer<typeof chooseMailsSchema>;
