import type { CountingClient } from "../counted-statements";
import { type Answer, ask } from "./ask";
import { STATES, type Who } from "./case";
import type { AnyCase } from "./every-case";
import { hiddenFrom, type IdField, madeUp, replaced } from "./ids";
import type { Scene } from "./scene";

interface Asked {
  path: string;
  one: AnyCase;
  who: Who;
}

/** An answer with how many statements it took. */
interface Weighed extends Answer {
  statements: number;
}

/** What is told of a hidden thing and of one that is not there, where the two differ in any way. */
export interface Difference {
  who: Who;
  /** The fields that were replaced. */
  fields: string;
  hidden: Weighed;
  missing: Weighed;
}

/** These pass over what is not there or another's, without a word about it. */
export const PASSED_OVER = ["notification.markRead", "importing.removeUpdate"];

async function weighed({ db, sent }: CountingClient, { path, who }: Asked, input: unknown): Promise<Weighed> {
  const before = sent();
  const answer = await ask(db, who, path, input);
  return { ...answer, statements: sent() - before };
}

const isSame = (one: Weighed, other: Weighed) => JSON.stringify(one) === JSON.stringify(other);

type Replacement = readonly { field: IdField; id: string }[];

/** One field after the other, with each id that this person may not know of; and all of them at once. */
function replacements(fields: readonly IdField[], who: Who, scene: Scene): Replacement[] {
  const all = fields.map((field) =>
    hiddenFrom(who, field.kind, scene).map((id): Replacement[number] => ({ field, id })),
  );
  const together = all.flatMap(([first]) => first ?? []);
  return [...all.flat().map((one) => [one]), ...(together.length > 1 ? [together] : [])];
}

/**
 * Calls one procedure as one person with valid input in which ids are replaced by those of things that are hidden from them, or
 * are another's, and by made-up ones.
 * @returns where the answers, or the statements that they took, tell one from the other; and what was not refused
 */
export async function differences(
  client: CountingClient,
  asked: Asked,
  fields: readonly IdField[],
  scene: Scene,
): Promise<{ told: Difference[]; done: Difference[]; tried: number }> {
  const { one, who } = asked;
  const state = one.answers.collecting ? "collecting" : STATES.find((name) => one.answers[name]);
  if (!state) throw new Error(`the case of ${asked.path} says nothing`);
  const valid = await one.input({ ...scene.places[state], scene, state, who });
  const found: Difference[] = [];
  const known = new Map<string, Weighed>();
  for (const replacement of replacements(fields, who, scene)) {
    const names = replacement.map(({ field }) => field.name).join(" ");
    const withIds = (idOf: (one: Replacement[number]) => string) =>
      replacement.reduce((input, one) => replaced(input, one.field.name, idOf(one)), valid);
    const ofMadeUp = withIds(({ field }) => madeUp(field.kind));
    const missing = known.get(names) ?? (await weighed(client, asked, ofMadeUp));
    known.set(names, missing);
    const hidden = await weighed(
      client,
      asked,
      withIds(({ id }) => id),
    );
    found.push({ who, fields: names, hidden, missing });
  }
  return {
    tried: found.length,
    told: found.filter(({ hidden, missing }) => !isSame(hidden, missing)),
    done: found.filter(({ hidden }) => hidden.said === "done"),
  };
}
