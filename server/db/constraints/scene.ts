import pg from "pg";
import { afterAll } from "vitest";
import { accountId } from "../../../prisma/seed/accounts";
import { agencyId } from "../../../prisma/seed/agencies";
import { cast } from "../../testing/cast";
import { type TestDatabase, testDatabase } from "../../testing/database";
import { createCast } from "../../testing/factories";
import { insertInto, type Statement } from "../../testing/refusal";

export const people = {
  admin: accountId(cast.admin),
  gd: accountId(cast.gdOfficer),
  gd2: accountId(cast.gdOfficer2),
  hk: accountId(cast.hkOfficer),
  hk2: accountId(cast.hkOfficer2),
  member: accountId(cast.hkIpdMember),
};
export const agencies = { ipd: agencyId("hk-ipd"), gdIpa: agencyId("gd-ipa") };

/** SHA-256 of `{}`, which stands for content wherever only its digest matters. */
export const DIGEST = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";

/** One sound row of each table, to be changed in the one thing that a test is about. */
export const rows = {
  period: {
    id: "2031",
    slug: "2031",
    starts_on: "2031-01-01",
    ends_on: "2031-12-31",
    created_by_id: people.hk,
  },
  area: { id: "area-1", period_id: "2031", position: 1, name: { en: "Area" } },
  project: { id: "project-1", slug: "project-1" },
  update: {
    id: "update-1",
    period_id: "2031",
    project_id: "project-1",
    number: 1,
    planned_title: { en: "Title" },
  },
  omission: {
    period_id: "2031",
    project_id: "project-5",
    kind: "LEFT_OUT",
    reason: "Finished",
    decided_by_id: people.hk,
  },
  assignment: { update_id: "update-1", agency_id: agencies.ipd, side_code: "HONG_KONG", kind: "RESPONSIBLE" },
  revision: {
    id: "revision-1",
    update_id: "update-1",
    ordinal: 1,
    base_id: null,
    author_id: people.hk,
    source_locale: "en",
  },
  /** What a transaction writes first that puts parts into a revision: a saved one takes no more. */
  draft: {
    id: "revision-2",
    update_id: "update-1",
    ordinal: 2,
    base_id: "revision-1",
    author_id: people.hk,
    source_locale: "en",
  },
  text: {
    revision_id: "revision-2",
    locale: "en",
    title: "Title",
    paragraphs: ["A paragraph."],
    standing: "SOURCE",
  },
  participation: { revision_id: "revision-2", position: 0, agency_id: agencies.ipd, role: "LEAD" },
  activity: { revision_id: "revision-2", position: 0, date: "2031-05" },
  figure: {
    revision_id: "revision-2",
    position: 0,
    value: "996",
    kind: "COUNT",
    qualifier: "EXACT",
    label: {},
  },
  step: {
    id: "step-1",
    update_id: "update-1",
    ordinal: 1,
    kind: "SUBMITTED",
    revision_id: "revision-1",
    account_id: people.member,
  },
  endorsement: {
    id: "endorsement-hk",
    period_id: "2031",
    subject: "SUMMARY",
    side_code: "HONG_KONG",
    digest: DIGEST,
    account_id: people.hk,
  },
  event: {
    at: "2031-06-30T01:02:03.456Z",
    actor_id: people.hk,
    actor_name: "陳大文",
    action: "progressUpdate.saveUpdate",
    subject_type: "progressUpdate",
    subject_id: "update-1",
    data: { number: 1 },
  },
  correction: {
    id: "correction-1",
    period_id: "2031",
    corrects: 1,
    reason: { en: "A figure was wrong." },
    opened_by_id: people.hk,
  },
  named: {
    correction_id: "correction-1",
    update_id: "update-1",
    revision_id: "revision-1",
    named_by_id: people.hk,
  },
  abandonment: { correction_id: "correction-1", by_id: people.gd },
  edition: {
    id: "edition-1",
    period_slug: "2031",
    number: 1,
    starts_on: "2031-01-01",
    ends_on: "2031-12-31",
    provenance: "ENDORSED_HERE",
    published_at: "2032-01-15T00:00:00Z",
    digest: DIGEST,
    content: Buffer.from("{}"),
    manifest: Buffer.from("{}"),
  },
  publishedUpdate: {
    edition_id: "edition-1",
    number: 1,
    project_slug: "project-1",
    is_new: true,
    title: { en: "Title" },
  },
  publishedFigure: {
    edition_id: "edition-1",
    update_number: 1,
    position: 0,
    value: "1705000000",
    kind: "MONEY",
    currency: "CNY",
    qualifier: "EXACT",
    label: {},
  },
} as const;

/** A second revision of the first update, for parts to be put into. */
export const draft = insertInto("workspace.revision", rows.draft);

/** Both sides' word on the same digest. */
export const endorsements: readonly Statement[] = [
  insertInto("workspace.endorsement", rows.endorsement),
  insertInto("workspace.endorsement", {
    ...rows.endorsement,
    id: "endorsement-gd",
    side_code: "GUANGDONG",
    account_id: people.gd,
  }),
];

/** The first edition opened for correction, after its endorsements have ended. */
export const opened: readonly Statement[] = [
  "UPDATE workspace.endorsement SET ended_at = now(), ended_how = 'CORRECTION' WHERE ended_at IS NULL",
  insertInto("workspace.correction", rows.correction),
];

/** Both sides' word on the corrected content, which in a scene is the same digest. */
export const endorsedAgain: readonly Statement[] = [
  insertInto("workspace.endorsement", { ...rows.endorsement, id: "endorsement-hk-2" }),
  insertInto("workspace.endorsement", {
    ...rows.endorsement,
    id: "endorsement-gd-2",
    side_code: "GUANGDONG",
    account_id: people.gd,
  }),
];

/** A period with an area, three numbered updates of which the first is written, and projects that are in nothing. */
const period: readonly Statement[] = [
  insertInto("workspace.reporting_period", rows.period),
  insertInto("workspace.area", rows.area),
  ...[1, 2, 3, 4, 5].map((number) =>
    insertInto("workspace.project", { id: `project-${number}`, slug: `project-${number}` }),
  ),
  ...[1, 2, 3].map((number) =>
    insertInto("workspace.progress_update", {
      ...rows.update,
      id: `update-${number}`,
      project_id: `project-${number}`,
      number,
    }),
  ),
  insertInto("workspace.revision", rows.revision),
  insertInto("workspace.revision_text", { ...rows.text, revision_id: "revision-1" }),
  "UPDATE workspace.progress_update SET head_revision_id = 'revision-1' WHERE id = 'update-1'",
];

export interface Scene {
  database: TestDatabase;
  as: Record<"workspace" | "owner" | "public", pg.Pool>;
}

/** Commits statements as the workspace role. */
export async function commit(pool: pg.Pool, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    for (const statement of statements) await client.query(statement);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

/** A database with the cast and one period in it, for this test file alone, and a pool for each role. */
export async function openScene(...more: readonly Statement[]): Promise<Scene> {
  const database = await testDatabase();
  const pool = (connectionString: string, max: number) => {
    const opened = new pg.Pool({ connectionString, max });
    afterAll(() => opened.end());
    return opened;
  };
  const as = {
    workspace: pool(database.urls.workspace, 20),
    owner: database.owner,
    public: pool(database.urls.public, 2),
  };
  await createCast(database.workspace);
  await commit(as.workspace, [...period, ...more]);
  return { database, as };
}
