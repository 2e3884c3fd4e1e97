import { Invalid } from "@/server/kernel/errors";

/** Letters, digits, dots and hyphens, in folders or not: what a bundle's names are made of. */
const PLAIN = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
const LONGEST = 200;

/** As a person can read it in a sentence: what could move the cursor or end the line is shown as a question mark. */
function readable(name: string): string {
  return name.slice(0, LONGEST).replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, "?");
}

/**
 * Names that could lead out of a folder, hide, or read like another are refused, whatever they are.
 * @throws Invalid `bundle.unsafeName`
 */
export function demandSafeName(name: string): void {
  if (name.length > LONGEST || !PLAIN.test(name)) {
    throw new Invalid("bundle.unsafeName", { name: readable(name) });
  }
}
