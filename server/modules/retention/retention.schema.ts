import { DEVICE_MEMORY_DAYS } from "../known-device/known-device.rules";
import { WAIT_MINUTES } from "../session/session.schema";

export interface Span {
  unit: "MINUTES" | "DAYS" | "YEARS";
  count: number;
}

const minutes = (count: number): Span => ({ unit: "MINUTES", count });
const days = (count: number): Span => ({ unit: "DAYS", count });
const years = (count: number): Span => ({ unit: "YEARS", count });

/**
 * For how long what is known of people is kept once its reason is gone: every span there is. The daily job deletes by it, and
 * the page that tells people is made of it, so that neither can say otherwise than the other.
 */
export const RETENTION = {
  /** A session with its device, after it ended or ran out: whoever asks where somebody was signed in asks within weeks. */
  endedSessions: days(30),
  /** A browser in which somebody came in, after they last did: from then on it is as unknown as any other. */
  knownDevices: days(DEVICE_MEMORY_DAYS),
  /** How often a password was tried, by account and by address: as long as it holds anybody back. */
  signInAttempts: minutes(WAIT_MINUTES),
  /** An invitation with its name and address, after it was accepted, taken back or ran out. */
  invitations: days(30),
  /** A link for a new password, after it was used, replaced or ran out. */
  resetLinks: days(7),
  /** A notice that was read, or whose matter is done, after it was sent: one reporting period may look back at another. */
  settledNotices: years(1),
  /** A notice that nobody read, after it was sent. */
  unreadNotices: years(2),
  /** A mail that could not be delivered, after the last attempt. */
  failedMails: days(30),
  /** A mail that was written to a file, where no mail server is set. */
  mailFiles: days(30),
  /** Who has an update open, after the last sign of it. */
  presence: days(1),
  /** What somebody has had before them of an update, after they last opened it. */
  visits: years(1),
  /** A document that somebody had made, after they asked for it; it can be made again. */
  documents: days(30),
  /** Password, second factor, links to other identities, devices and notices of an account, after it was closed. */
  closedAccess: days(30),
  /** The address of an account, after it was closed: until then a person who is asked about their work can be found. */
  closedAddresses: years(2),
} as const satisfies Record<string, Span>;

export type RetentionKind = keyof typeof RETENTION;
