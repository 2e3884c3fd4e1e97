import type { CommandContext } from "../db/command-context";
import type { WorkspaceDb } from "../db/workspace-client";
import { type Actor, isOfficer, type SecretariatOfficer } from "../kernel/actor";
import { fixedClock } from "../kernel/clock";
import { assignUpdate } from "../modules/assignment/assignment.commands";
import { addProject, carryForwardProject } from "../modules/project/project.commands";
import { openPeriod } from "../modules/reporting-period/reporting-period.commands";
import { cast, type Person } from "./cast";
import { actorFor } from "./factories";

/** The day on which everything in these tests happens. */
export const TODAY = fixedClock("2025-03-01T01:00:00Z");

export function contextOf(db: WorkspaceDb): CommandContext {
  return { db, clock: TODAY };
}

export function officerFor(person: Person): SecretariatOfficer {
  const actor: Actor = actorFor(person);
  if (!isOfficer(actor)) throw new Error(`${person.email} is no officer`);
  return actor;
}

/** An officer of each side. */
export const bothOfficers = () => [officerFor(cast.gdOfficer), officerFor(cast.hkOfficer)] as const;

export interface PlannedPeriod {
  periodSlug: string;
  periodId: string;
  /** Of each project, by the name that it was asked for with. */
  updateIds: Record<string, string>;
  projectIds: Record<string, string>;
}

/** What a period of one whole year holds, by name. */
export async function periodNamed(
  db: WorkspaceDb,
  year: number,
  titles: readonly string[],
): Promise<PlannedPeriod> {
  const { id } = await db.reportingPeriod.findUniqueOrThrow({ where: { slug: String(year) } });
  const updates = await db.progressUpdate.findMany({ where: { periodId: id }, orderBy: { number: "asc" } });
  const named = titles.flatMap((title, index) => {
    const update = updates[index];
    return update ? [{ title, update }] : [];
  });
  return {
    periodSlug: String(year),
    periodId: id,
    updateIds: Object.fromEntries(named.map(({ title, update }) => [title, update.id])),
    projectIds: Object.fromEntries(named.map(({ title, update }) => [title, update.projectId])),
  };
}

/** Opens a period of one whole year, planned from nothing, with projects of these titles, each assigned to an agency. */
export async function planYear(
  db: WorkspaceDb,
  year: number,
  titles: readonly string[],
): Promise<PlannedPeriod> {
  const officer = officerFor(cast.gdOfficer);
  const context = contextOf(db);
  const dates = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
  const { periodSlug } = await openPeriod(officer, { ...dates, plannedFromSlug: null }, context);
  const [responsibleAgencyId = ""] = actorFor(cast.gdIpaMember).agencyIds;
  const contributingAgencyIds = [...actorFor(cast.hkCustomsMember).agencyIds];
  for (const title of titles) {
    const { updateId } = await addProject(officer, { periodSlug, title: { "zh-Hans": title } }, context);
    await assignUpdate(officer, { updateId, responsibleAgencyId, contributingAgencyIds }, context);
  }
  return periodNamed(db, year, titles);
}

/** Opens a period of one whole year planned from another one. */
export async function planYearFrom(db: WorkspaceDb, year: number, plannedFromSlug: string): Promise<string> {
  const dates = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
  const input = { ...dates, plannedFromSlug };
  const { periodSlug } = await openPeriod(officerFor(cast.gdOfficer), input, contextOf(db));
  return periodSlug;
}

/** The plan as it stands, by title. */
export async function titlesInOrder(db: WorkspaceDb, periodSlug: string): Promise<string[]> {
  const updates = await db.progressUpdate.findMany({
    where: { period: { slug: periodSlug } },
    orderBy: { number: "asc" },
  });
  return updates.map(
    ({ number, plannedTitle }) => `${number} ${JSON.parse(JSON.stringify(plannedTitle))["zh-Hans"]}`,
  );
}

/** A year with projects 甲 乙 丙 丁 and the next one planned from it, in which nothing is decided yet. */
export interface TwoYears {
  last: PlannedPeriod;
  periodSlug: string;
  /** Names a project of the earlier year, in the later one. */
  project(title: string): { periodSlug: string; projectId: string };
  carry(...titles: string[]): Promise<string[]>;
  /** The later plan: "1 甲". */
  shown(): Promise<string[]>;
}

export const FOUR_TITLES = ["甲", "乙", "丙", "丁"] as const;

export async function planTwoYears(db: WorkspaceDb, year: number): Promise<TwoYears> {
  const last = await planYear(db, year, FOUR_TITLES);
  const periodSlug = await planYearFrom(db, year + 1, last.periodSlug);
  const project = (title: string) => ({ periodSlug, projectId: last.projectIds[title] ?? "" });
  return {
    last,
    periodSlug,
    project,
    shown: () => titlesInOrder(db, periodSlug),
    carry: async (...titles) => {
      const ids: string[] = [];
      for (const title of titles) {
        const carried = await carryForwardProject(officerFor(cast.gdOfficer), project(title), contextOf(db));
        ids.push(carried.updateId);
      }
      return ids;
    },
  };
}
