import type { UpdateContent } from "../progress-update/progress-update.schema";
import type { CommentPlace } from "./comment.schema";

type Participation = UpdateContent["participations"][number];
type Activity = UpdateContent["activities"][number];
type Figure = UpdateContent["figures"][number];

/** A title or a paragraph, a figure, an activity or a participation, as it stood in a revision. */
export type PlacedItem = string | Participation | Activity | Figure;

/** What became of a place: it says the same, something else stands there now, or nothing that it could be. */
export type PlaceStanding = "SAME" | "CHANGED" | "GONE";

export interface PresentPlace {
  standing: PlaceStanding;
  /** Index among the items of its kind in the content that was looked at; null where it is gone, and for a title. */
  at: number | null;
}

interface Candidates<Item> {
  items: readonly Item[];
  /** From 0 (nothing in common) to 1 (says the same). */
  likeness: (was: Item, is: Item) => number;
  /** Less in common than this is another thing. */
  enough: number;
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let index = 0; index < text.length - 1; index += 1) {
    const pair = text.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** The share of neighbouring characters that two texts have in common (Sørensen–Dice), which needs no words to be found. */
function textLikeness(was: string, is: string): number {
  if (was === is) return 1;
  const [before, after] = [pairsOf(was), pairsOf(is)];
  const total = Math.max(was.length - 1, 0) + Math.max(is.length - 1, 0);
  if (total === 0) return 0;
  let shared = 0;
  for (const [pair, count] of before) shared += Math.min(count, after.get(pair) ?? 0);
  // Never quite 1: other words are other words.
  return Math.min((2 * shared) / total, 0.99);
}

function share(said: readonly (readonly [weight: number, isSame: boolean])[]): number {
  const total = said.reduce((sum, [weight]) => sum + weight, 0);
  const same = said.reduce((sum, [weight, isSame]) => sum + (isSame ? weight : 0), 0);
  return same / total;
}

const known = (was: string | null, is: string | null) => was !== null && was === is;

/** Where in the narrative it stands is no part of what it says. */
function figureLikeness(was: Figure, is: Figure): number {
  const { paragraph: _p, start: _s, end: _e, text: _t, checked: _c, ...said } = was;
  const { paragraph, start, end, text, checked, ...says } = is;
  if (JSON.stringify(said) === JSON.stringify(says)) return 1;
  const sameLabel = Object.entries(was.label).some(
    ([locale, label]) => Reflect.get(is.label, locale) === label,
  );
  const sameNumber = was.value === is.value && was.unit === is.unit && was.currency === is.currency;
  return share([
    [5, sameLabel],
    [4, sameNumber],
    [1, was.side === is.side && was.date === is.date],
  ]);
}

function activityLikeness(was: Activity, is: Activity): number {
  if (was.date === is.date && was.place === is.place && was.mode === is.mode) return 1;
  return share([
    [5, was.date === is.date],
    [4, known(was.text, is.text)],
    [3, known(was.place, is.place)],
  ]);
}

function participationLikeness(was: Participation, is: Participation): number {
  if (was.agencyId !== is.agencyId) return 0;
  return was.role === is.role ? 1 : 0.5;
}

/** The best of the candidates; of equals the one that stands nearest to where it stood. */
function best<Item>(was: Item, stood: number, { items, likeness, enough }: Candidates<Item>): PresentPlace {
  let found: { at: number; score: number } | null = null;
  for (const [at, item] of items.entries()) {
    const score = likeness(was, item);
    const isNearer = found !== null && Math.abs(at - stood) < Math.abs(found.at - stood);
    if (score >= enough && (found === null || score > found.score || (score === found.score && isNearer)))
      found = { at, score };
  }
  if (!found) return { standing: "GONE", at: null };
  return { standing: found.score === 1 ? "SAME" : "CHANGED", at: found.at };
}

/** What stood at a place in the revision that it was placed in; null where there is no such place, and for the whole. */
export function itemAt(content: UpdateContent, place: CommentPlace): PlacedItem | null {
  switch (place.kind) {
    case "WHOLE":
      return null;
    case "TITLE":
      return content.texts[place.locale]?.title ?? null;
    case "PARAGRAPH":
      return content.texts[place.locale]?.paragraphs[place.position] ?? null;
    case "FIGURE":
      return content.figures[place.position] ?? null;
    case "ACTIVITY":
      return content.activities[place.position] ?? null;
    case "PARTICIPATION":
      return content.participations[place.position] ?? null;
  }
}

/** Alike by a third is the same paragraph, reworked; less is another one. */
const REWORKED = 0.33;

/**
 * Where a place of an earlier revision is in a later content, and whether it still says what it said.
 * @param then the content that it was placed in
 */
export function presentPlace(place: CommentPlace, then: UpdateContent, now: UpdateContent): PresentPlace {
  if (place.kind === "WHOLE") return { standing: "SAME", at: null };
  if (place.kind === "TITLE") {
    const [was, is] = [then.texts[place.locale]?.title, now.texts[place.locale]?.title];
    if (!is) return { standing: was === is ? "SAME" : "GONE", at: null };
    return { standing: was === is ? "SAME" : "CHANGED", at: null };
  }
  const { position } = place;
  const of = <Item>(was: Item | undefined, candidates: Candidates<Item>): PresentPlace =>
    was === undefined ? { standing: "GONE", at: null } : best(was, position, candidates);
  switch (place.kind) {
    case "PARAGRAPH": {
      const items = now.texts[place.locale]?.paragraphs ?? [];
      const was = then.texts[place.locale]?.paragraphs[position];
      return of(was, { items, likeness: textLikeness, enough: REWORKED });
    }
    case "FIGURE":
      return of(then.figures[position], { items: now.figures, likeness: figureLikeness, enough: 0.4 });
    case "ACTIVITY":
      return of(then.activities[position], {
        items: now.activities,
        likeness: activityLikeness,
        enough: 0.3,
      });
    case "PARTICIPATION": {
      const items = now.participations;
      return of(then.participations[position], { items, likeness: participationLikeness, enough: 0.5 });
    }
  }
}
