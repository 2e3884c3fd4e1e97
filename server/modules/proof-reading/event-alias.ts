import type { GlossaryTerm } from "../glossary/glossary.schema";
import { eventKey } from "./event-ordinal";
import { formsOf } from "./term-forms";

/** Shorter ones begin too many other names. */
const SHORTEST = 3;

type Aliases = readonly (readonly [key: string, event: string])[];

const made = new WeakMap<readonly GlossaryTerm[], Aliases>();

function readAliases(glossary: readonly GlossaryTerm[]): Aliases {
  const aliases = glossary
    .filter(({ kind }) => kind === "event")
    .flatMap(({ rendering }) => {
      const keys = Object.values(rendering)
        .flatMap((name) => formsOf(name))
        .map(eventKey);
      return keys.map((key) => [key, keys[0] ?? key] as const);
    });
  return aliases
    .filter(([key]) => key.length >= SHORTEST)
    .sort(([one], [other]) => other.length - one.length);
}

/**
 * The one key of an event that the glossary knows by several names: 知交会 is 粤港澳大湾区知识产权交易博览会, in any language.
 * @param key as `eventKey` makes it; one that the glossary does not know stays as it is
 */
export function canonicalEvent(key: string, glossary: readonly GlossaryTerm[]): string {
  const aliases = made.get(glossary) ?? readAliases(glossary);
  made.set(glossary, aliases);
  return aliases.find(([alias]) => key.startsWith(alias))?.[1] ?? key;
}
