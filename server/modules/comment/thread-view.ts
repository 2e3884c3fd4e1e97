import type { Actor } from "@/server/kernel/actor";
import type { Locale } from "@/server/kernel/locale";
import type { StoredContent } from "../progress-update/settle-content";
import { mayCorrectComment } from "./comment.policy";
import type { CommentPlace, CommentPlaceKind } from "./comment.schema";
import { itemAt, type PlacedItem, type PlaceStanding, presentPlace } from "./present-place";
import { placeOf } from "./thread-place";
import type { ThreadRow } from "./thread-rows";

/** One step of what somebody said: the words that stand now, or earlier ones. */
export interface SaidWords {
  text: string;
  at: Date;
}

export interface CommentView extends SaidWords {
  /** Of the words that stand now; a correction names it. */
  id: string;
  by: string;
  mentions: { accountId: string; name: string }[];
  /** What stood here before it was corrected, oldest first. */
  earlier: SaidWords[];
  mayCorrect: boolean;
}

export interface PlaceView {
  kind: CommentPlaceKind;
  locale: Locale | null;
  standing: PlaceStanding;
  /** Index of what stands there now, see `PresentPlace`. */
  at: number | null;
  /** What stood there when the comment was placed; null for the whole. */
  was: PlacedItem | null;
  /** The language of the narrative that it was placed in. */
  sourceLocale: Locale | null;
}

export interface ThreadView {
  id: string;
  isInternal: boolean;
  /** It began with the return of the update. */
  isOfReturn: boolean;
  /** Ordinal of that step in the review. */
  returnOrdinal: number | null;
  place: PlaceView;
  /** In the order in which they were first said. */
  comments: CommentView[];
  /** Who settled it, and when; null while it is open. */
  resolved: { by: string; at: Date } | null;
  /** Ordinal of the last comment, which a step names. */
  seen: number;
}

interface Contents {
  contents: ReadonlyMap<string, StoredContent>;
  /** What the update says now; null where nobody has written. */
  now: StoredContent | null;
}

function placeView(place: CommentPlace, then: StoredContent | null, now: StoredContent | null): PlaceView {
  const locale = "locale" in place ? place.locale : null;
  const found = then && now ? presentPlace(place, then, now) : ({ standing: "SAME", at: null } as const);
  return {
    ...{ kind: place.kind, locale, ...found },
    was: then && itemAt(then, place),
    sourceLocale: then?.sourceLocale ?? null,
  };
}

type CommentRow = ThreadRow["comments"][number];

/** The words in one place, from the first to those that stand now. */
function versionsFrom(first: CommentRow, rows: readonly CommentRow[]): CommentRow[] {
  const next = rows.find(({ correctsId }) => correctsId === first.id);
  return next ? [first, ...versionsFrom(next, rows)] : [first];
}

function commentView(actor: Actor, first: CommentRow, rows: readonly CommentRow[]): CommentView {
  const versions = versionsFrom(first, rows);
  const now = versions.at(-1) ?? first;
  return {
    ...{ id: now.id, text: now.text, at: first.at, by: first.author.name },
    mentions: now.mentions.map(({ account }) => ({ accountId: account.id, name: account.name })),
    earlier: versions.slice(0, -1).map(({ text, at }) => ({ text, at })),
    mayCorrect: mayCorrectComment(actor, now).allowed,
  };
}

export function threadView(actor: Actor, row: ThreadRow, { contents, now }: Contents): ThreadView {
  const then = row.revisionId === null ? null : (contents.get(row.revisionId) ?? null);
  const step = row.steps.at(-1);
  return {
    ...{ id: row.id, isInternal: row.sideCode !== null, isOfReturn: row.reviewStepId !== null },
    returnOrdinal: row.reviewStep?.ordinal ?? null,
    place: placeView(placeOf(row), then, now),
    comments: row.comments
      .filter(({ correctsId }) => correctsId === null)
      .map((first) => commentView(actor, first, row.comments)),
    resolved: step?.kind === "RESOLVED" ? { by: step.account.name, at: step.at } : null,
    seen: row.comments.at(-1)?.ordinal ?? 0,
  };
}
