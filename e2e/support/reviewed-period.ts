import type { Page } from "@playwright/test";
import { agencyId } from "../../prisma/seed/agencies";
import { leaveOutTheRest, openYear, removeOtherAreas } from "./planning";
import { proceduresOf } from "./procedures";

interface Officers {
  /** Plans, writes and accepts. */
  gdOfficer: Page;
  hkOfficer: Page;
}

async function endorsePlan(officer: Page, periodSlug: string): Promise<void> {
  const { endorsement } = proceduresOf(officer);
  const { digest } = await endorsement.get.query({ periodSlug, subject: "PLAN" });
  await endorsement.give.mutate({ periodSlug, subject: "PLAN", digest });
}

async function writeAndAccept(officer: Page, updateId: string, title: string, narrative: string[]) {
  const { progressUpdate, reportingPeriod, review } = proceduresOf(officer);
  const texts = { "zh-Hans": { title, paragraphs: narrative, standing: "SOURCE" as const } };
  const participations = [{ agencyId: agencyId("gd-customs"), writtenName: null, role: "LEAD" as const }];
  const content = { sourceLocale: "zh-Hans" as const, texts, participations, activities: [], figures: [] };
  const { revisionId } = await progressUpdate.save.mutate({ updateId, baseRevisionId: null, content });
  const { period } = await progressUpdate.get.query({ updateId });
  await reportingPeriod.openReview.mutate({ periodSlug: period.slug });
  await review.accept.mutate({ updateId, revisionId });
}

/** A year that is collected, with one update that Guangdong's customs answer for and Hong Kong's contribute to. */
export async function collectedYear(
  { gdOfficer, hkOfficer }: Officers,
  year: number,
  title: string,
): Promise<{ periodSlug: string; updateId: string }> {
  const { project, assignment } = proceduresOf(gdOfficer);
  const periodSlug = await openYear(gdOfficer, year);
  await leaveOutTheRest(gdOfficer, periodSlug, "与本例无关");
  await removeOtherAreas(gdOfficer, periodSlug, "");
  const { updateId } = await project.addProject.mutate({ periodSlug, title: { "zh-Hans": title } });
  const agencies = {
    responsibleAgencyId: agencyId("gd-customs"),
    contributingAgencyIds: [agencyId("hk-customs")],
  };
  await assignment.assignUpdate.mutate({ updateId, ...agencies });
  await endorsePlan(gdOfficer, periodSlug);
  await endorsePlan(hkOfficer, periodSlug);
  return { periodSlug, updateId };
}

/** A year in review with one update, written by Guangdong's secretariat and accepted, before a story begins. @returns its slug */
export async function reviewedYear(
  officers: Officers,
  year: number,
  { title, narrative }: { title: string; narrative: string[] },
): Promise<string> {
  const { periodSlug, updateId } = await collectedYear(officers, year, title);
  await writeAndAccept(officers.gdOfficer, updateId, title, narrative);
  return periodSlug;
}
