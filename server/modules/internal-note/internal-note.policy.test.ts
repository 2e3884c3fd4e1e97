import { describe, expect, it } from "vitest";
import { allow, deny } from "@/server/kernel/decision";
import { cast, type Person } from "@/server/testing/cast";
import { actorFor } from "@/server/testing/factories";
import { agencyId } from "../../../prisma/seed/agencies";
import {
  mayReadNote,
  mayRemoveNote,
  mayShareNote,
  mayWriteNote,
  type NoteFacts,
} from "./internal-note.policy";

const assignments = [{ agencyId: agencyId("hk-customs") }, { agencyId: agencyId("gd-customs") }];
const note = (change: Partial<NoteFacts> = {}): NoteFacts => ({
  side: "HONG_KONG",
  authorId: actorFor(cast.hkCustomsMember).accountId,
  isShared: false,
  assignments,
  ...change,
});
const shared = { isShared: true };

describe("Who reads a note of Hong Kong's customs", () => {
  it.each<[string, Person, Partial<NoteFacts>, boolean]>([
    ["its author", cast.hkCustomsMember, {}, true],
    ["an officer of its side", cast.hkOfficer, {}, true],
    ["an officer of the other side", cast.gdOfficer, {}, false],
    ["a member of the other side who writes the same update", cast.gdCustomsMember, {}, false],
    ["a member of its side who has nothing to do with the update", cast.hkIpdMember, {}, false],
    ["an administrator", cast.admin, {}, false],
    ["an officer of the other side, once it is shared", cast.gdOfficer, shared, true],
    ["a member of the other side, once it is shared", cast.gdCustomsMember, shared, true],
    ["a member who has nothing to do with it, though it is shared", cast.gdIpaMember, shared, false],
    ["an administrator, though it is shared", cast.admin, shared, false],
  ])("%s", (_who, person, change, may) => {
    expect(mayReadNote(actorFor(person), note(change))).toBe(may);
  });
});

describe("Who writes one", () => {
  it.each<[string, Person, boolean]>([
    ["a member of an assigned agency", cast.gdCustomsMember, true],
    ["an officer of either side", cast.gdOfficer2, true],
    ["a member of another agency", cast.gdIpaMember, false],
    ["an administrator", cast.admin, false],
  ])("%s", (_who, person, may) => {
    expect(mayWriteNote(actorFor(person), { assignments })).toBe(may);
  });
});

describe("Who may share it and who may remove it", () => {
  it.each<[string, Person, Partial<NoteFacts>, unknown, unknown]>([
    ["its author", cast.hkCustomsMember, {}, allow, allow],
    ["an officer of its side", cast.hkOfficer2, {}, allow, allow],
    ["another of its side", cast.hkIpdMember, {}, allow, deny("internalNote.notYours")],
    [
      ...(["the other side", cast.gdOfficer, shared] as const),
      ...([deny("internalNote.otherSide"), deny("internalNote.otherSide")] as const),
    ],
    ["its author, once it is shared", cast.hkCustomsMember, shared, deny("internalNote.isShared"), allow],
  ])("%s", (_who, person, change, share, remove) => {
    expect(mayShareNote(actorFor(person), note(change))).toEqual(share);
    expect(mayRemoveNote(actorFor(person), note(change))).toEqual(remove);
  });
});
