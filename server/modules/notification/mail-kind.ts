import type { MailKind } from "../mail-choice/mail-choice.schema";
import type { MailRequest } from "./mail-people";

/**
 * What a mail to a person is about, by which they choose; `ALWAYS` for what they are told by mail whatever they choose: it may
 * be somebody else who came in, or wants to.
 */
export const KIND_OF: Record<MailRequest["template"], MailKind | "ALWAYS"> = {
  passwordReset: "ALWAYS",
  accountChanged: "ALWAYS",
  newDevice: "ALWAYS",
  updateReturned: "RETURNED",
  commentWritten: "COMMENT",
  updatesDue: "DUE",
  updatesDueSoon: "DUE",
  updatesAwaited: "DUE",
  updateReassigned: "ASSIGNMENT",
  updatesHandedOn: "ASSIGNMENT",
  agencyUnattended: "ASSIGNMENT",
  agenciesMerged: "ASSIGNMENT",
  endorsementWanted: "ENDORSEMENT",
  endorsementVoided: "ENDORSEMENT",
  published: "PUBLICATION",
  publicationHeld: "PUBLICATION",
  publicationStopped: "PUBLICATION",
  settingsChanged: "SETTINGS",
};
