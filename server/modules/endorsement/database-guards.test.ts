import { describe, expect, it } from "vitest";
import { cast, type Person } from "@/server/testing/cast";
import { endorsingDesk } from "@/server/testing/endorsing-desk";
import { actorFor } from "@/server/testing/factories";
import type { WrittenPeriod } from "@/server/testing/written-period";

/** What the database itself refuses, whatever program asks: every statement here is by the owner, who could do anything else. */

const { database, desk } = await endorsingDesk();

const sql = (text: string, values: unknown[] = []) => database.owner.query(text, values);
const refusedBy = (constraint: string) => expect.objectContaining({ constraint });

function insertEndorsement(period: WrittenPeriod, person: Person, side: string): Promise<unknown> {
  return sql(
    `INSERT INTO workspace.endorsement (id, period_id, subject, side_code, digest, account_id)
     VALUES (gen_random_uuid()::text, $1, 'SUMMARY', $2, repeat('a', 64), $3)`,
    [period.id, side, actorFor(person).accountId],
  );
}

describe("an endorsement in the database", () => {
  it("is of the side of the person who gives it", async () => {
    const period = await desk.inReview();
    await expect(insertEndorsement(period, cast.gdOfficer, "HONG_KONG")).rejects.toEqual(
      refusedBy("endorsement_account_id_side_code_fkey"),
    );
  });

  it("is one for each side", async () => {
    const period = await desk.inReview();
    await insertEndorsement(period, cast.gdOfficer, "GUANGDONG");
    await expect(insertEndorsement(period, cast.gdOfficer2, "GUANGDONG")).rejects.toEqual(
      refusedBy("endorsement_one_per_side"),
    );
  });

  it("is never both sides' by one person, even one whose side was changed in between", async () => {
    const period = await desk.inReview();
    await insertEndorsement(period, cast.hkOfficer, "HONG_KONG");
    const move = sql("UPDATE workspace.account SET side_code = 'GUANGDONG' WHERE id = $1", [
      actorFor(cast.hkOfficer).accountId,
    ]);
    const attempt = move.then(() => insertEndorsement(period, cast.hkOfficer, "GUANGDONG"));
    await expect(attempt).rejects.toMatchObject({ code: expect.stringMatching(/^23/) });
    const given = await database.workspace.endorsement.count({
      where: { periodId: period.id, subject: "SUMMARY" },
    });
    expect(given).toBe(1);
  });

  it.each([
    ["a member", cast.gdIpaMember, "GUANGDONG"],
    ["an administrator", cast.admin, "GUANGDONG"],
  ])("is never that of %s", async (_, person, side) => {
    const period = await desk.inReview();
    await expect(insertEndorsement(period, person, side)).rejects.toEqual(
      refusedBy("endorsement_by_officer"),
    );
  });

  it("cannot be revived, moved to another digest or deleted by the workspace role", async () => {
    const period = await desk.inReview();
    await desk.give(cast.gdOfficer, period.slug);
    const where = "WHERE period_id = $1 AND subject = 'SUMMARY'";
    const moved = sql(`UPDATE workspace.endorsement SET digest = repeat('b', 64) ${where}`, [period.id]);
    await expect(moved).rejects.toEqual(refusedBy("endorsement_only_ends"));
    await desk.withdraw(cast.gdOfficer, period.slug);
    const revived = sql(`UPDATE workspace.endorsement SET ended_at = NULL, ended_how = NULL ${where}`, [
      period.id,
    ]);
    await expect(revived).rejects.toEqual(refusedBy("endorsement_only_ends"));
    await expect(
      database.workspace.endorsement.deleteMany({ where: { periodId: period.id } }),
    ).rejects.toThrow(/permission denied/);
  });
});

/** A revision after the newest one of the first update, which the update then points to. */
const NEXT_REVISION = `
  WITH next AS (
    INSERT INTO workspace.revision (id, update_id, ordinal, base_id, author_id, source_locale)
    SELECT h.id || '+', u.id, h.ordinal + 1, h.id, h.author_id, h.source_locale
    FROM workspace.progress_update u JOIN workspace.revision h ON h.id = u.head_revision_id
    WHERE u.period_id = $1 AND u.number = 1 RETURNING id, update_id)
  UPDATE workspace.progress_update u SET head_revision_id = next.id FROM next WHERE u.id = next.update_id`;

describe("content under an endorsement in the database", () => {
  const CHANGES: [string, string][] = [
    ["another newest revision", NEXT_REVISION],
    ["another number", "UPDATE workspace.progress_update SET number = 3 - number WHERE period_id = $1"],
    [
      "another area",
      "INSERT INTO workspace.area (id, period_id, position, name) VALUES ($1 || 'a', $1, 1, '{}')",
    ],
    [
      "one update more",
      `WITH j AS (INSERT INTO workspace.project (id, slug) VALUES ($1 || 'j', $1) RETURNING id)
       INSERT INTO workspace.progress_update (id, period_id, project_id, number, planned_title)
       SELECT $1 || 'u', $1, j.id, 3, '{}' FROM j`,
    ],
    ["another label", `UPDATE workspace.reporting_period SET label_override = '{"en": "x"}' WHERE id = $1`],
    ["other days", "UPDATE workspace.reporting_period SET ends_on = ends_on + 1 WHERE id = $1"],
  ];

  it.each(CHANGES)("is refused %s", async (_, statement) => {
    const { id, slug } = await desk.inReview();
    await desk.give(cast.gdOfficer2, slug);
    await expect(sql(statement, [id])).rejects.toEqual(refusedBy("changed_content_is_not_endorsed"));
    await desk.withdraw(cast.gdOfficer2, slug);
    await sql(
      "UPDATE workspace.endorsement SET ended_at = now(), ended_how = 'WITHDRAWN' WHERE period_id = $1 AND ended_at IS NULL",
      [id],
    );
    await expect(sql(statement, [id])).resolves.toBeDefined();
  });

  it("is refused for a transcription as for a summary", async () => {
    const { id, slug } = await desk.transcribed();
    await desk.give(cast.gdOfficer, slug, "TRANSCRIPTION");
    await expect(sql(NEXT_REVISION, [id])).rejects.toEqual(refusedBy("changed_content_is_not_endorsed"));
  });

  it.each([
    [
      "changed in place",
      "UPDATE workspace.revision_text SET title = 'x' WHERE revision_id = (SELECT id FROM workspace.revision WHERE update_id = $1)",
      "append_only",
    ],
    [
      "less by a text",
      "DELETE FROM workspace.revision_text WHERE revision_id = (SELECT id FROM workspace.revision WHERE update_id = $1)",
      "append_only",
    ],
    [
      "taken back",
      "UPDATE workspace.progress_update SET head_revision_id = NULL WHERE id = $1",
      "progress_update_head_goes_forward",
    ],
    [
      "taken out with its update",
      "DELETE FROM workspace.progress_update WHERE id = $1",
      "written_update_stays",
    ],
    [
      "more by a figure",
      `INSERT INTO workspace.figure (revision_id, position, value, kind, qualifier, label)
       SELECT id, 99, 1, 'COUNT', 'EXACT', '{}' FROM workspace.revision WHERE update_id = $1`,
      "revision_is_whole",
    ],
  ])("is never %s once it is saved, for the owner as for everybody", async (_, statement, rule) => {
    const { updateIds } = await desk.inReview();
    await expect(sql(statement, [updateIds[0]])).rejects.toEqual(refusedBy(rule));
  });
});
