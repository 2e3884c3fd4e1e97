/**
 * People as the table of permissions tells them apart, seen from one update: whose agency answers for it, contributes to it, or
 * has nothing to do with it; and the officers of the side that answers for it and of the other one.
 */
export const PEOPLE = [
  "admin",
  "ownOfficer",
  "otherOfficer",
  "responsible",
  "contributing",
  "stranger",
] as const;
export type PersonKind = (typeof PEOPLE)[number];

/** What a period and its update have come to, as far as permissions depend on it; `named` and `notNamed` by a correction. */
export const PERMISSION_STATES = [
  "planning",
  "collecting",
  "submitted",
  "returned",
  "accepted",
  "inReview",
  "returnedInReview",
  "reviewed",
  "endorsed",
  "held",
  "published",
  "named",
  "notNamed",
] as const;
export type PermissionState = (typeof PERMISSION_STATES)[number];

/** Each has its words in the catalogue. */
export const PERMISSION_GROUPS = [
  "reading",
  "planning",
  "writing",
  "talking",
  "publishing",
  "keeping",
] as const;
export type PermissionGroup = (typeof PERMISSION_GROUPS)[number];
