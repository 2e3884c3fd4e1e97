import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { inTransaction } from "@/server/db/transaction";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import { cast, type Person } from "@/server/testing/cast";
import { endorsingDesk } from "@/server/testing/endorsing-desk";
import { actorFor } from "@/server/testing/factories";
import { writtenContent } from "@/server/testing/update-content";
import { agencyId } from "../../../prisma/seed/agencies";
import { saveUpdate } from "../progress-update/progress-update.commands";
import { loadFrame } from "../summary/content-rows";
import { summaryContentSchema } from "../summary/summary.schema";
import { manifestSchema } from "./manifest.schema";

const { database, desk } = await endorsingDesk();

const sql = (text: string, values: unknown[] = []) => database.owner.query(text, values);
const refusedBy = (constraint: string) => expect.objectContaining({ constraint });
const json = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

async function endorsedPeriod() {
  const period = await desk.inReview();
  await desk.give(cast.gdOfficer, period.slug);
  await desk.give(cast.hkOfficer, period.slug);
  return period;
}

/** As a program would that goes round the command: bytes of its own making under the digest that was endorsed, or not. */
function insertEdition(slug: string, content: string, digest: string): Promise<unknown> {
  return sql(
    `INSERT INTO published.edition (id, period_slug, number, starts_on, ends_on, provenance, published_at, digest, content, manifest)
     VALUES (gen_random_uuid()::text, $1, 1, '2030-01-01', '2030-12-31', 'ENDORSED_HERE', now(), $3, $2, '{}')`,
    [slug, Buffer.from(content), digest],
  );
}

describe("publishing", () => {
  it("makes the endorsed bytes an edition, whose SHA-256 is the digest that both sides saw", async () => {
    const { slug } = await endorsedPeriod();
    const { digest } = await desk.look(cast.hkOfficer, slug);
    const published = await desk.publish(cast.hkOfficer2, slug);
    expect(published).toEqual({ periodSlug: slug, number: 1, digest });
    const edition = await database.public.edition.findFirstOrThrow({ where: { periodSlug: slug } });
    expect(createHash("sha256").update(edition.content).digest("hex")).toBe(digest);
    expect(summaryContentSchema.parse(json(edition.content)).updates).toHaveLength(2);
    expect((await desk.look(cast.gdOfficer, slug)).stage).toBe("PUBLISHED");
  });

  it("says in the manifest who endorsed by side and office, when, and where the audit chain stood, and names nobody", async () => {
    const { slug } = await endorsedPeriod();
    await desk.publish(cast.gdOfficer, slug);
    const edition = await database.public.edition.findFirstOrThrow({ where: { periodSlug: slug } });
    const manifest = manifestSchema.parse(json(edition.manifest));
    expect(manifest.endorsements.map(({ side, office }) => `${side} ${office}`)).toEqual([
      "GUANGDONG SECRETARIAT",
      "HONG_KONG SECRETARIAT",
    ]);
    expect(manifest.content).toMatchObject({ sha256: edition.digest, bytes: edition.content.length });
    const head = await database.workspace.auditEvent.findFirstOrThrow({
      where: { hash: manifest.auditHead.hash },
    });
    expect(head.action).toBe("publication.publishEdition");
    const text = new TextDecoder().decode(edition.manifest);
    for (const person of Object.values(cast)) expect(text).not.toContain(person.email);
  });

  it("writes the lists that the public reads, with exact figures", async () => {
    const { slug, updateIds } = await desk.inReview();
    const update = await database.workspace.progressUpdate.findUniqueOrThrow({ where: { id: updateIds[0] } });
    const place = { paragraph: null, start: null, end: null, text: null, checked: true } as const;
    const label = { "zh-Hans": "意向总金额" };
    const money = { value: "1705000000.25", max: null, unit: null, kind: "MONEY", currency: "CNY" } as const;
    const figure = { ...money, qualifier: "EXACT", side: null, label, date: "2023", ...place } as const;
    await saveUpdate(
      actorFor(cast.gdOfficer),
      {
        updateId: update.id,
        baseRevisionId: update.headRevisionId,
        content: writtenContent(["意向总金额。"], { figures: [figure] }),
      },
      desk.context,
    );
    await desk.give(cast.gdOfficer2, slug);
    await desk.give(cast.hkOfficer, slug);
    await desk.publish(cast.gdOfficer, slug);
    const [row] = await database.public.publishedFigure.findMany({
      where: { edition: { periodSlug: slug } },
    });
    expect(row?.value.toFixed()).toBe("1705000000.25");
    const lines = await database.public.publishedUpdate.findMany({
      where: { edition: { periodSlug: slug } },
    });
    expect(lines).toHaveLength(2);
  });

  it("binds an earlier document's edition to the SHA-256 of its file and to both sides' word on the transcription", async () => {
    const { id, slug } = await desk.transcribed();
    await desk.give(cast.gdOfficer, slug, "TRANSCRIPTION");
    await desk.give(cast.hkOfficer, slug, "TRANSCRIPTION");
    await desk.publish(cast.gdOfficer, slug);
    const edition = await database.public.edition.findFirstOrThrow({ where: { periodSlug: slug } });
    const file = await database.workspace.importedDocument.findUniqueOrThrow({ where: { periodId: id } });
    expect(edition.provenance).toBe("PUBLISHED_EARLIER");
    expect(manifestSchema.parse(json(edition.manifest)).sourceDocument).toEqual({
      fileName: "summary.txt",
      sha256: file.sha256,
    });
  });

  it("tells both sides' officers and the members who wrote, in the page and by a mail in the language of each", async () => {
    const { id, slug } = await endorsedPeriod();
    await desk.publish(cast.gdOfficer, slug);
    const told = await database.workspace.notice.findMany({
      where: { periodSlug: slug, code: "endorsement.published" },
    });
    const people = [cast.gdOfficer, cast.gdOfficer2, cast.hkOfficer, cast.hkOfficer2, cast.gdIpaMember];
    expect(told.map((one) => one.accountId).sort()).toEqual(
      people.map((one) => actorFor(one).accountId).sort(),
    );
    const { rows } = await sql(
      "SELECT payload FROM graphile_worker._private_jobs WHERE payload ->> 'template' = 'published' AND payload -> 'params' ->> 'periodSlug' = $1",
      [slug],
    );
    const mails = rows.map(({ payload: { to, locale, params } }) => `${to} ${locale} ${params.period}`);
    const frame = await inTransaction(database.workspace, (tx) => loadFrame(tx, id));
    const named = (locale: Locale) => textIn(frame.period.label, locale);
    expect(mails.sort()).toEqual(
      people.map(({ email, locale }) => `${email} ${locale} ${named(locale)}`).sort(),
    );
  });
});

describe("publishing is refused", () => {
  it.each([
    ["with no endorsement", []],
    ["with the Guangdong side's word alone", [cast.gdOfficer]],
    ["with the Hong Kong side's word alone", [cast.hkOfficer]],
  ])("%s", async (_, givers: Person[]) => {
    const { slug } = await desk.inReview();
    for (const giver of givers) await desk.give(giver, slug);
    await expect(desk.publish(cast.gdOfficer, slug)).rejects.toMatchObject({ code: "endorsement.notByBoth" });
    expect(await database.workspace.edition.count({ where: { periodSlug: slug } })).toBe(0);
  });

  it("to a member, and to an administrator, for whom there are no periods", async () => {
    const { slug } = await endorsedPeriod();
    await expect(desk.publish(cast.gdIpaMember, slug)).rejects.toMatchObject({
      code: "endorsement.officersOnly",
    });
    await expect(desk.publish(cast.admin, slug)).rejects.toMatchObject({ code: "reportingPeriod.notFound" });
  });

  it("a second time", async () => {
    const { slug } = await endorsedPeriod();
    await desk.publish(cast.gdOfficer, slug);
    await expect(desk.publish(cast.hkOfficer, slug)).rejects.toMatchObject({
      code: "endorsement.alreadyPublished",
    });
    await expect(desk.withdraw(cast.hkOfficer, slug)).rejects.toMatchObject({
      code: "endorsement.alreadyPublished",
    });
  });

  it("where an agency got another name after both sides had endorsed; they endorse again, and it is not", async () => {
    const { slug } = await endorsedPeriod();
    const where = { id: agencyId("hk-customs") };
    await database.workspace.agency.update({ where, data: { name: { "zh-Hans": "香港海关（改名）" } } });
    await expect(desk.publish(cast.gdOfficer, slug)).rejects.toMatchObject({
      code: "endorsement.changedSinceEndorsed",
    });
    await desk.give(cast.gdOfficer, slug);
    await desk.give(cast.hkOfficer, slug);
    await expect(desk.publish(cast.gdOfficer, slug)).resolves.toMatchObject({ number: 1 });
  });
});

describe("an edition in the database", () => {
  it("is refused with one side's endorsement, whatever program writes it", async () => {
    const { id, slug } = await desk.inReview();
    const content = "{}";
    const digest = createHash("sha256").update(content).digest("hex");
    await sql(
      `INSERT INTO workspace.endorsement (id, period_id, subject, side_code, digest, account_id)
       VALUES (gen_random_uuid()::text, $1, 'SUMMARY', 'GUANGDONG', $2, $3)`,
      [id, digest, actorFor(cast.gdOfficer).accountId],
    );
    await expect(insertEdition(slug, content, digest)).rejects.toEqual(refusedBy("edition_is_endorsed"));
  });

  it("is refused with other bytes than those of the endorsed digest", async () => {
    const { slug } = await endorsedPeriod();
    const { digest } = await desk.look(cast.gdOfficer, slug);
    await expect(insertEdition(slug, "{}", digest)).rejects.toEqual(refusedBy("edition_digest"));
  });

  it.each(["published.edition", "published.progress_update", "published.figure"])(
    "cannot be changed or deleted, not even by the owner, in %s",
    async (table) => {
      const { slug } = await endorsedPeriod();
      await desk.publish(cast.gdOfficer, slug);
      const column = table === "published.edition" ? "manifest = manifest" : "edition_id = edition_id";
      await expect(sql(`UPDATE ${table} SET ${column}`)).rejects.toEqual(refusedBy("append_only"));
      await expect(sql(`DELETE FROM ${table}`)).rejects.toEqual(refusedBy("append_only"));
      await expect(sql(`TRUNCATE ${table} CASCADE`)).rejects.toEqual(refusedBy("append_only"));
    },
  );

  it("cannot be changed by the workspace role, which has no grant to", async () => {
    const { slug } = await endorsedPeriod();
    await desk.publish(cast.gdOfficer, slug);
    const change = database.workspace.edition.updateMany({
      where: { periodSlug: slug },
      data: { number: 2 },
    });
    await expect(change).rejects.toThrow(/permission denied/);
    await expect(database.workspace.edition.deleteMany()).rejects.toThrow(/permission denied/);
  });
});
