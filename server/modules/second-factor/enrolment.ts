import encodeQr from "qr";
import { z } from "zod";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import en from "@/server/i18n/messages/en/second-factor.json";
import zhHans from "@/server/i18n/messages/zh-Hans/second-factor.json";
import zhHant from "@/server/i18n/messages/zh-Hant/second-factor.json";
import type { Actor } from "@/server/kernel/actor";
import type { Clock } from "@/server/kernel/clock";
import { Conflict } from "@/server/kernel/errors";
import type { Locale } from "@/server/kernel/locale";
import { openSealed, sealText } from "@/server/kernel/sealed-text";
import { demandOwnPassword } from "../account/own-password";
import { ENROLMENT_LIMIT } from "./second-factor.rules";
import type { OwnPassword } from "./second-factor.schema";
import { enrolmentUri, newKey } from "./time-code";

/** The name of the register in the list of an authenticator. */
const ISSUER: Record<Locale, string> = { "zh-Hans": zhHans.issuer, "zh-Hant": zhHant.issuer, en: en.issuer };

export interface EnrolmentContext {
  db: WorkspaceDb;
  clock: Clock;
  /** The register's secret. */
  authSecret: string;
}

export interface Enrolment {
  /** In base 32, to be typed where there is no camera. */
  key: string;
  uri: string;
  /** The same as a picture: the outline of the dark squares (SVG path data) on a field of `size` by `size`. */
  picture: { size: number; path: string };
  /** What is handed back with the first code. */
  sealed: string;
}

function pictureOf(uri: string): Enrolment["picture"] {
  const rows = encodeQr(uri, "raw", { ecc: "medium", border: 4 });
  const squares = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size: rows.length, path: squares.join("") };
}

const purposeFor = (accountId: string) => `second factor that ${accountId} sets up`;

/**
 * A key for the authenticator of a person who has shown who they are. Nothing is kept of it before its first code was given:
 * until then it is with the person alone, sealed for their account.
 */
export function newEnrolment(actor: Actor, { clock, authSecret }: EnrolmentContext): Enrolment {
  const key = newKey();
  const uri = enrolmentUri(key, ISSUER[actor.locale], actor.email);
  const sealed = sealText(
    JSON.stringify({ key, begunAt: clock.now().getTime() }),
    authSecret,
    purposeFor(actor.accountId),
  );
  return { key, uri, picture: pictureOf(uri), sealed };
}

/** As `newEnrolment`, in a session that has long been open. @throws Invalid `account.wrongPassword`; Throttled */
export async function beginEnrolment(
  actor: Actor,
  { currentPassword }: OwnPassword,
  context: EnrolmentContext,
): Promise<Enrolment> {
  await demandOwnPassword(actor, currentPassword, context);
  return newEnrolment(actor, context);
}

const begunSchema = z.object({ key: z.string(), begunAt: z.number() });

function opened(actor: Actor, sealed: string, authSecret: string): z.infer<typeof begunSchema> | null {
  try {
    return begunSchema.parse(JSON.parse(openSealed(sealed, authSecret, purposeFor(actor.accountId))));
  } catch {
    return null;
  }
}

/** The key of an enrolment that this person began. @throws Conflict `secondFactor.enrolmentOver` */
export function keyOfEnrolment(
  actor: Actor,
  sealed: string,
  { clock, authSecret }: Pick<EnrolmentContext, "clock" | "authSecret">,
): string {
  const begun = opened(actor, sealed, authSecret);
  const isOver = !begun || clock.now().getTime() - begun.begunAt > ENROLMENT_LIMIT;
  if (isOver) throw new Conflict("secondFactor.enrolmentOver");
  return begun.key;
}

/** The key as it is kept of an account, and back. */
export const keptKey = {
  seal: (accountId: string, key: string, authSecret: string) =>
    sealText(key, authSecret, `second factor of ${accountId}`),
  /** Null for one that was sealed under another secret. */
  open: (accountId: string, sealed: string, authSecret: string): string | null => {
    try {
      return openSealed(sealed, authSecret, `second factor of ${accountId}`);
    } catch {
      return null;
    }
  },
} as const;
