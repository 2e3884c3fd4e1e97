import { describe, expect, it } from "vitest";
import { cast } from "@/server/testing/cast";
import { endorsingDesk } from "@/server/testing/endorsing-desk";
import { actorFor } from "@/server/testing/factories";
import { itemsOf } from "../document/document-tree";
import { getDraftFile } from "./draft-file";
import { getPlanDocument, getSummary } from "./summary.queries";

const { database, desk } = await endorsingDesk();

async function published(): Promise<string> {
  const { slug } = await desk.inReview();
  for (const officer of [cast.gdOfficer, cast.hkOfficer]) await desk.give(officer, slug);
  await desk.publish(cast.gdOfficer, slug);
  return slug;
}

const textOf = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes);

describe("the whole summary", () => {
  it("is shown to officers of both sides as a draft with the digest that they endorse", async () => {
    const { slug } = await desk.inReview();
    const { digest } = await desk.look(cast.gdOfficer, slug);
    for (const officer of [cast.gdOfficer, cast.hkOfficer]) {
      const wanted = { periodSlug: slug, locale: "zh-Hant" } as const;
      const { tree } = await getSummary(actorFor(officer), wanted, desk.context);
      expect(tree?.draft?.digest).toBe(digest);
      expect(tree && itemsOf(tree)).toHaveLength(2);
    }
  });

  it("is not shown to a member before it is published, who learns why", async () => {
    const { slug } = await desk.inReview();
    const wanted = { periodSlug: slug, locale: "zh-Hans" } as const;
    const view = await getSummary(actorFor(cast.gdIpaMember), wanted, desk.context);
    expect(view).toMatchObject({ tree: null, can: { read: { reason: "summaryDesk.officersOnly" } } });
  });

  it("is shown to everyone at their desk as the edition, without a mark, once it is published", async () => {
    const wanted = { periodSlug: await published(), locale: "zh-Hans" } as const;
    const { tree } = await getSummary(actorFor(cast.gdIpaMember), wanted, desk.context);
    expect(tree?.draft).toBeNull();
  });

  it("keeps saying what was endorsed, though an agency got another name afterwards", async () => {
    const wanted = { periodSlug: await published(), locale: "en" } as const;
    const before = await getSummary(actorFor(cast.gdOfficer), wanted, desk.context);
    await database.workspace.taskForce.updateMany({ data: { name: { en: "Another Group" } } });
    const after = await getSummary(actorFor(cast.gdOfficer), wanted, desk.context);
    expect(after.tree).toEqual(before.tree);
  });

  it("does not exist for an administrator", async () => {
    const { slug } = await desk.inReview();
    const asked = getSummary(actorFor(cast.admin), { periodSlug: slug, locale: "en" }, desk.context);
    await expect(asked).rejects.toMatchObject({ code: "reportingPeriod.notFound" });
  });
});

describe("a draft as a file", () => {
  it("is what the page shows, in the form and language of its name", async () => {
    const { slug } = await desk.inReview();
    const officer = actorFor(cast.hkOfficer);
    const file = await getDraftFile(officer, { period: slug, file: "summary.zh-Hant.txt" }, desk.context);
    expect(file.fileName).toBe(`${slug}-draft-summary.zh-Hant.txt`);
    expect(textOf(file)).toContain("合作項目之1");
    const word = await getDraftFile(officer, { period: slug, file: "plan.en.docx" }, desk.context);
    expect(Buffer.from(word.bytes).subarray(0, 2).toString()).toBe("PK");
  });

  it.each([
    "summary.zh-Hans.docx",
    "summary.zh-Hans.pdf",
    "summary.fr.txt",
    "else.en.txt",
    "../summary.en.txt",
  ])("of the name %s does not exist for a member", async (file) => {
    const { slug } = await desk.inReview();
    const asked = getDraftFile(actorFor(cast.gdIpaMember), { period: slug, file }, desk.context);
    await expect(asked).rejects.toMatchObject({ code: "reportingPeriod.notFound" });
  });

  it("of a plan is open to members, and marked until both sides have endorsed it", async () => {
    const { slug } = await desk.inReview();
    const wanted = { periodSlug: slug, locale: "zh-Hans" } as const;
    const agreed = await getPlanDocument(actorFor(cast.gdIpaMember), wanted, desk.context);
    expect(agreed.draft).toBeNull();
    await database.workspace.reportingPeriod.updateMany({
      where: { slug },
      data: { reviewOpenedAt: null, reviewOpenedById: null },
    });
    await desk.withdraw(cast.gdOfficer, slug, "PLAN");
    expect((await getPlanDocument(actorFor(cast.gdIpaMember), wanted, desk.context)).draft).not.toBeNull();
  });

  it.each([
    ["zh-Hans", "合作计划", "负责单位：广东省市场监督管理局（知识产权局）"],
    ["zh-Hant", "合作計劃", "負責單位：廣東省市場監督管理局（知識產權局）"],
    ["en", "Co-operation Plan", "Responsible: Guangdong Provincial Administration for Market Regulation"],
  ] as const)(
    "of a plan in %s names the projects and who is responsible for them",
    async (locale, title, responsible) => {
      const { slug } = await desk.inReview();
      const member = actorFor(cast.hkCustomsMember);
      const text = textOf(
        await getDraftFile(member, { period: slug, file: `plan.${locale}.txt` }, desk.context),
      );
      for (const words of [title, "1. ", responsible]) expect(text).toContain(words);
      const pdf = await getDraftFile(member, { period: slug, file: `plan.${locale}.pdf` }, desk.context);
      expect(Buffer.from(pdf.bytes).subarray(0, 5).toString()).toBe("%PDF-");
    },
  );

  it("of a plan does not exist for an administrator", async () => {
    const { slug } = await desk.inReview();
    const asked = getDraftFile(actorFor(cast.admin), { period: slug, file: "plan.en.docx" }, desk.context);
    await expect(asked).rejects.toMatchObject({ code: "reportingPeriod.notFound" });
  });
});
