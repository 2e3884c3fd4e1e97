import { agencyId } from "@/prisma/seed/agencies";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import { addArea } from "@/server/modules/area/area.commands";
import { tokenHash } from "@/server/modules/invitation/token";
import { type CastName, cast, everybody } from "../cast";
import { draftsIn } from "../earlier-summary";
import { actorFor, createCast } from "../factories";
import { contextOf, officerFor, planTwoYears } from "../planned-periods";
import { writtenPeriod } from "../written-period";
import { STATES, type State } from "./case";
import { as, NOW, type Place } from "./place";
import { placeIn, plannedPlace } from "./states";

export const INVITATION_TOKEN = "a-token-that-was-mailed-to-somebody";
export const RESET_TOKEN = "a-token-for-whoever-forgot-their-password";

/** The name of somebody whose account is closed. */
export const FORMER_NAME = "Former Member";

/** A plan that is under way: one project of each standing. */
export interface Planning {
  periodSlug: string;
  undecidedId: string;
  omittedId: string;
  carriedId: string;
  /** Of a period before the one that is planned from. */
  resumableId: string;
  addedUpdateId: string;
  areaId: string;
}

/** A list of one person to invite. */
export const INVITATION_LIST =
  "email,name,role,side,agencies,locale\nlist@agency.example,Listed,MEMBER,HONG_KONG,hk-ipd,en\n";

/** Everything that the cases are of, on record once. */
export interface Scene {
  db: WorkspaceDb;
  places: Record<State, Place>;
  planning: Planning;
  invitationId: string;
  /** Of a member who has left, and whose agency has another. */
  closedAccountId: string;
  draft: { draftId: string; updateId: string };
  /** A period that was brought in. */
  transcribedSlug: string;
  /** The session, and a notice, of each person of the cast. */
  sessionOf: (who: CastName) => string;
  noticeOf: (who: CastName) => string;
}

/** The first of the years, so that what is reported in it is what was reported last in every other one. */
const YEARS: Record<State, number> = {
  ...{ published: 2001, named: 2002, notNamed: 2003, collecting: 2004, submitted: 2005, returned: 2006 },
  ...{ accepted: 2007, inReview: 2008, returnedInReview: 2009, reviewed: 2010, endorsed: 2011, held: 2012 },
  ...{ planned: 2013, planning: 2014 },
};

async function places(db: WorkspaceDb): Promise<Scene["places"]> {
  const made: Partial<Scene["places"]> = {};
  const states = STATES.toSorted((one, next) => YEARS[one] - YEARS[next]);
  for (const state of states) {
    const isPlanning = state === "planning" || state === "planned";
    made[state] = await (isPlanning ? plannedPlace(db, YEARS[state]) : placeIn(db, state, YEARS[state]));
  }
  const of = (state: State): Place => {
    const place = made[state];
    if (!place) throw new Error(`no place is ${state}`);
    return place;
  };
  return {
    ...{ planning: of("planning"), planned: of("planned"), collecting: of("collecting") },
    ...{ submitted: of("submitted"), returned: of("returned"), accepted: of("accepted") },
    ...{ inReview: of("inReview"), returnedInReview: of("returnedInReview"), reviewed: of("reviewed") },
    ...{ endorsed: of("endorsed"), held: of("held"), published: of("published") },
    ...{ named: of("named"), notNamed: of("notNamed") },
  };
}

async function planning(db: WorkspaceDb, resumableId: string): Promise<Planning> {
  const officer = officerFor(cast.gdOfficer);
  const context = contextOf(db);
  const { periodSlug, project, carry } = await planTwoYears(db, 2021);
  await carry("甲");
  const { areaId } = await addArea(officer, { periodSlug, name: { en: "Area" } }, context);
  const caller = as(db, "gdOfficer");
  const omitted = project("乙");
  await caller.project.omitProject({ ...omitted, kind: "ENDED", reason: "done" });
  const { updateId } = await caller.project.addProject({ periodSlug, title: { en: "Added" } });
  return {
    ...{ periodSlug, areaId, resumableId, addedUpdateId: updateId },
    ...{ carriedId: project("甲").projectId, omittedId: omitted.projectId },
    undecidedId: project("丙").projectId,
  };
}

async function invitation(db: WorkspaceDb): Promise<string> {
  const { id } = await db.invitation.create({
    data: {
      ...{ email: "new@agency.example", name: "New", locale: "en", role: "MEMBER", sideCode: "HONG_KONG" },
      tokenHash: tokenHash(INVITATION_TOKEN),
      ...{ createdAt: NOW.now(), expiresAt: new Date("2026-03-09T00:00:00Z") },
      memberships: { create: { agencyId: agencyId("hk-ipd") } },
    },
  });
  return id;
}

async function closedAccount(db: WorkspaceDb): Promise<string> {
  const { id } = await db.account.create({
    data: {
      ...{ email: "former@agency.example", name: FORMER_NAME, locale: "en", role: "MEMBER" },
      ...{ sideCode: "GUANGDONG", passwordHash: "$argon2id$" },
      memberships: { create: { agency: { connect: { id: agencyId("gd-commerce") } } } },
    },
  });
  const closedById = actorFor(cast.admin).accountId;
  await db.accountClosure.create({ data: { accountId: id, closedById, closedAt: NOW.now() } });
  return id;
}

async function forgottenPassword(db: WorkspaceDb): Promise<void> {
  const { accountId } = actorFor(cast.gdCommerceMember);
  const until = { createdAt: NOW.now(), expiresAt: new Date("2026-03-02T02:30:00Z") };
  await db.passwordReset.create({ data: { accountId, tokenHash: tokenHash(RESET_TOKEN), ...until } });
}

/** Everybody is signed in once, with a code of their authenticator, and has been told something. */
async function signedIn(db: WorkspaceDb): Promise<(who: CastName) => string> {
  await db.session.createMany({
    data: everybody.map((person) => ({
      ...{ id: actorFor(person).sessionId, accountId: actorFor(person).accountId },
      ...{ createdAt: NOW.now(), lastSeenAt: NOW.now(), expiresAt: new Date("2026-03-03T00:00:00Z") },
      secondFactorAt: NOW.now(),
    })),
  });
  await db.secondFactor.createMany({
    data: everybody.map((person) => ({
      ...{ accountId: actorFor(person).accountId, sealedSecret: "sealed", lastStep: 0 },
    })),
  });
  const notices = await db.notice.createManyAndReturn({
    data: everybody.map((person) => ({
      ...{ accountId: actorFor(person).accountId, code: "review.returned", params: {} },
    })),
  });
  const byAccount = new Map(notices.map(({ id, accountId }) => [accountId, id]));
  return (who) => byAccount.get(actorFor(cast[who]).accountId) ?? "";
}

export async function setScene(db: WorkspaceDb): Promise<Scene> {
  await createCast(db);
  const { accountId: id } = actorFor(cast.hkCustomsMember);
  await db.account.update({ where: { id }, data: { mayInvite: true } });
  const made = await places(db);
  const { slug: transcribedSlug } = await writtenPeriod(db, 1990, "TRANSCRIPTION");
  const customs = await db.project.findUniqueOrThrow({ where: { slug: "gate-customs" } });
  const drafts = draftsIn(db);
  const draftId = await drafts.begin(1999, ["一个早年的项目", "另一个早年的项目"], [1, 2]);
  const [first] = (await drafts.viewOf(draftId)).updates;
  const noticeOf = await signedIn(db);
  await forgottenPassword(db);
  return {
    db,
    places: made,
    planning: await planning(db, customs.id),
    invitationId: await invitation(db),
    closedAccountId: await closedAccount(db),
    draft: { draftId, updateId: first?.id ?? "" },
    transcribedSlug,
    sessionOf: (who) => actorFor(cast[who]).sessionId,
    noticeOf,
  };
}
