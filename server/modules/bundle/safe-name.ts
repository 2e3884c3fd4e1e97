import { Invalid } from "@/server/kernel/errors";
import { isSafeFileName } from "@/server/kernel/safe-file-name";
import { ATTACHMENTS } from "./bundle.schema";

/** Letters, digits, dots and hyphens, in folders or not: what a bundle's names are made of. */
const PLAIN = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
const LONGEST = 200;

/** What was published with an edition bears the name that it was given, in whatever script, made safe; in one folder. */
function isAttachment(name: string): boolean {
  return name.startsWith(ATTACHMENTS) && isSafeFileName(name.slice(ATTACHMENTS.length));
}

/** As a person can read it in a sentence: what could move the cursor or end the line is shown as a question mark. */
function readable(name: string): string {
  return name.slice(0, LONGEST).replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, "?");
}

/**
 * Names that could lead out of a folder, hide, or read like another are refused, whatever they are.
 * @throws Invalid `bundle.unsafeName`
 */
export function demandSafeName(name: string): void {
  if (name.length > LONGEST || !(PLAIN.test(name) || isAttachment(name))) {
    throw new Invalid("bundle.unsafeName", { name: readable(name) });
  }
}
