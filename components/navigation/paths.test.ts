import { describe, expect, it } from "vitest";
import { inLocale, paths } from "./paths";

describe("the addresses of the register", () => {
  it("are those that are promised to the public", () => {
    expect([
      paths.public.home("en"),
      paths.public.summary("zh-Hans", "2022h2-2023"),
      paths.public.edition("zh-Hant", "2022h2-2023", 2),
      paths.public.summaryUpdate("en", "2024", 6),
      paths.public.project("en", "customs-joint-operations"),
      paths.public.search("zh-Hans", "海关 & 执法"),
      paths.public.verify("en"),
      paths.public.feed("zh-Hant"),
    ]).toMatchInlineSnapshot(`
      [
        "/en",
        "/zh-Hans/summaries/2022h2-2023",
        "/zh-Hant/summaries/2022h2-2023/editions/2",
        "/en/summaries/2024#project-6",
        "/en/projects/customs-joint-operations",
        "/zh-Hans/search?q=%E6%B5%B7%E5%85%B3+%26+%E6%89%A7%E6%B3%95",
        "/en/verify",
        "/feeds/zh-Hant.atom",
      ]
    `);
  });

  it("are those of the files of an edition", () => {
    expect([
      paths.downloads.document("2024", "latest", { locale: "zh-Hans", format: "docx" }),
      paths.downloads.edition("2024", 1),
      paths.downloads.manifest("2024", 1),
      paths.downloads.bundle("2024", 1),
      paths.downloads.figures("2024", 1, "csv"),
      paths.downloads.attachment("2024", 1, "附件 1.pdf"),
    ]).toMatchInlineSnapshot(`
      [
        "/downloads/2024/latest/summary.zh-Hans.docx",
        "/downloads/2024/1/edition.json",
        "/downloads/2024/1/manifest.json",
        "/downloads/2024/1/bundle.zip",
        "/downloads/2024/1/figures.csv",
        "/downloads/2024/1/attachments/%E9%99%84%E4%BB%B6%201.pdf",
      ]
    `);
  });

  it("are those of the workspace", () => {
    expect([
      paths.account.signIn("en"),
      paths.account.signIn("en", "/en/desk?mine=1"),
      paths.account.secondFactor("en", "/en/desk"),
      paths.account.invitation("zh-Hant", "t0k/n"),
      paths.account.forgotten("en"),
      paths.account.reset("en", "abc"),
      paths.desk.plan("zh-Hans", "2024"),
      paths.desk.update("en", "0198"),
      paths.desk.updateByNumber("en", "2024", 3),
      paths.desk.summary("en", "2024"),
      paths.admin.agency("en", "hk-ipd"),
      paths.admin.permissions("zh-Hant"),
      paths.admin.audit("zh-Hant"),
      paths.admin.auditFile({ person: "0198", from: undefined }),
    ]).toMatchInlineSnapshot(`
      [
        "/en/sign-in",
        "/en/sign-in?back=%2Fen%2Fdesk%3Fmine%3D1",
        "/en/second-factor?back=%2Fen%2Fdesk",
        "/zh-Hant/invitation/t0k%2Fn",
        "/en/reset",
        "/en/reset/abc",
        "/zh-Hans/desk/periods/2024/plan",
        "/en/desk/updates/0198",
        "/en/desk/periods/2024/updates/3",
        "/en/desk/periods/2024/summary",
        "/en/admin/agencies/hk-ipd",
        "/zh-Hant/admin/permissions",
        "/zh-Hant/admin/audit",
        "/api/audit?person=0198",
      ]
    `);
  });
});

describe("the same place in another language", () => {
  it.each([
    ["/en/summaries/2024", "/zh-Hant/summaries/2024"],
    ["/en", "/zh-Hant"],
    ["/downloads/2024", "/zh-Hant"],
    ["/", "/zh-Hant"],
  ])("of %s is %s", (from, to) => {
    expect(inLocale(from, "zh-Hant")).toBe(to);
  });
});
