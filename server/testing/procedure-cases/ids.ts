import { z } from "zod";
import { accountId } from "@/prisma/seed/accounts";
import { cast } from "../cast";
import type { Who } from "./case";
import { MADE_UP, NO_DIGEST } from "./place";
import type { Scene } from "./scene";

const OF_UPDATES = ["update", "revision", "thread", "comment", "note", "attachment", "finding"] as const;
const OF_OTHERS = ["draft", "draftUpdate", "account", "listener", "invitation", "session", "notice"] as const;
const OF_PERIODS = ["period", "area", "project"] as const;
const KINDS = [...OF_UPDATES, ...OF_OTHERS, ...OF_PERIODS] as const;
type Kind = (typeof KINDS)[number];

/**
 * What each field of an input names. `KNOWN` is what everybody who is signed in is offered to choose from, `SECRET` what nobody
 * can guess, `WITHIN` what is named within something that is named beside it, `ADMINISTERED` what there is for administrators
 * alone, from whom none of it is hidden.
 */
const FIELDS: Record<string, Kind | "KNOWN" | "SECRET" | "WITHIN" | "ADMINISTERED"> = {
  ...{ updateId: "update", updateIds: "update", revisionId: "revision", baseRevisionId: "revision" },
  ...{ threadId: "thread", commentId: "comment", noteId: "note", attachmentId: "attachment" },
  ...{ fingerprint: "finding", draftId: "draft", accountId: "account", mentions: "listener" },
  ...{ invitationId: "invitation", sessionId: "session", ids: "notice" },
  ...{ periodSlug: "period", period: "period", plannedFromSlug: "period" },
  ...{ areaId: "area", projectId: "project", token: "SECRET", areaKey: "WITHIN", slug: "WITHIN" },
  ...{ agencyId: "KNOWN", agencyIds: "KNOWN", fromAgencyId: "KNOWN", toAgencyId: "KNOWN" },
  ...{ subjectId: "ADMINISTERED", variantId: "ADMINISTERED", termId: "ADMINISTERED" },
  ...{ responsibleAgencyId: "KNOWN", contributingAgencyIds: "KNOWN", onBehalfOf: "KNOWN" },
};
/** In these the same name is of something else. */
const OF_DRAFTS: Record<string, Kind | "WITHIN"> = { updateId: "draftUpdate", period: "WITHIN" };

const NAMES_SOMETHING = /(Id|Ids|Slug|Slugs|Key)$|^(id|ids|slug|token|mentions|fingerprint|onBehalfOf)$/;

/** The names of all fields of what a procedure takes, however deep. */
function fieldsOf(inputs: readonly unknown[]): string[] {
  const names = new Set<string>();
  for (const input of inputs) {
    if (!(input instanceof z.ZodType)) throw new Error("what a procedure takes is no schema of zod");
    JSON.stringify(z.toJSONSchema(input, { io: "input", unrepresentable: "any" }), (_, value) => {
      const { properties } = Object(value);
      for (const name of Object.keys(Object(properties))) names.add(name);
      return value;
    });
  }
  return [...names];
}

export interface IdField {
  name: string;
  kind: Kind;
}

/**
 * The fields of an input that name something which could be hidden from somebody.
 * @param unknown what looks like an id and nobody has said what it is of
 */
export function idFields(path: string, inputs: readonly unknown[]): { fields: IdField[]; unknown: string[] } {
  const names = fieldsOf(inputs);
  const ofDrafts = path.startsWith("importing.") && names.includes("draftId");
  const kindOf = (name: string) => (ofDrafts ? OF_DRAFTS[name] : undefined) ?? FIELDS[name];
  const fields = names.flatMap((name) => {
    const kind = KINDS.find((one) => one === kindOf(name));
    return kind ? [{ name, kind }] : [];
  });
  const unknown = names.filter((name) => NAMES_SOMETHING.test(name) && kindOf(name) === undefined);
  return { fields, unknown };
}

const NO_SUCH: Partial<Record<Kind, string>> = { finding: NO_DIGEST.replaceAll("0", "a"), period: "1066" };

/** Has the form of an id of this kind, and is none. */
export function madeUp(kind: Kind): string {
  return NO_SUCH[kind] ?? MADE_UP;
}

const isOfficer = (who: Who) => who === "ownOfficer" || who === "otherOfficer";
const isOfHongKong = (who: Who) => who === "ownOfficer" || who === "responsible" || who === "stranger";

/** Threads and notes of the update that everybody is seen from, internal to the side that the person is not of. */
function internalTo(who: Who, { places: { collecting } }: Scene, kind: "sideThreadId" | "noteId"): string[] {
  if (who === "admin") return [collecting[kind]];
  return isOfHongKong(who) ? [collecting.other[kind]] : [collecting[kind]];
}

/** What belongs to an update that this person may not know of: an officer knows of all. */
function ofHidden(who: Who, { places: { collecting } }: Scene): (typeof collecting.other)[] {
  if (isOfficer(who)) return [];
  return who === "admin" || who === "stranger" ? [collecting.other, collecting] : [collecting.other];
}

/** Ids of this kind that are on record and are hidden from this person, or are another's. */
export function hiddenFrom(who: Who, kind: Kind, scene: Scene): string[] {
  const hidden = ofHidden(who, scene);
  const ofImports = isOfficer(who) ? [] : [scene.draft];
  const administered = who === "admin" ? [] : [scene];
  const planned = isOfficer(who) ? [] : [scene.planning];
  const ids: Record<Kind, string[]> = {
    update: hidden.map(({ updateId }) => updateId),
    revision: hidden.map(({ revisionId }) => revisionId),
    thread: [...hidden.map(({ threadId }) => threadId), ...internalTo(who, scene, "sideThreadId")],
    comment: hidden.map(({ commentId }) => commentId),
    note: [...hidden.map(({ noteId }) => noteId), ...internalTo(who, scene, "noteId")],
    attachment: hidden.map(({ attachmentId }) => attachmentId),
    finding: [scene.places.collecting.other.fingerprint],
    draft: ofImports.map(({ draftId }) => draftId),
    draftUpdate: ofImports.map(({ updateId }) => updateId),
    account: administered.map(() => accountId(cast.gdCommerceMember)),
    listener: [accountId(cast.gdPsdMember)],
    invitation: administered.map(({ invitationId }) => invitationId),
    session: [scene.sessionOf("gdOfficer2")],
    notice: [scene.noticeOf("gdOfficer2")],
    period: who === "admin" ? [scene.places.collecting.periodSlug] : [],
    area: planned.map(({ areaId }) => areaId),
    project: planned.map(({ undecidedId }) => undecidedId),
  };
  return [...new Set(ids[kind])];
}

/** `input` with `id` wherever a field of this name stands. */
export function replaced(input: unknown, name: string, id: string): unknown {
  if (Array.isArray(input)) return input.map((one) => replaced(one, name, id));
  if (typeof input !== "object" || input === null || input instanceof Date) return input;
  const entries = Object.entries(input).map(([key, value]) => {
    if (key !== name) return [key, replaced(value, name, id)];
    return [key, Array.isArray(value) ? [id] : id];
  });
  return Object.fromEntries(entries);
}
