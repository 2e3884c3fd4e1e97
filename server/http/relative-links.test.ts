import { describe, expect, it } from "vitest";
import { fileOf, relativeLink, withRelativeLinks } from "./relative-links";

const SITE = new Set([
  "/en",
  "/zh-Hans",
  "/en/projects",
  "/en/projects/joint",
  "/_next/static/css/a.css",
  "/icon.svg",
  "/downloads/2024/1/summary.en.docx",
]);

function relinked(address: string, markup: string) {
  const html = `<!DOCTYPE html><html><head></head><body>${markup}</body></html>`;
  const page = withRelativeLinks(html, address, "https://register.example", (one) => SITE.has(one));
  return { ...page, body: /<body>(.*)<\/body>/s.exec(page.html)?.[1] };
}

describe("the file of an address", () => {
  it.each([
    ["/en", "en/index.html"],
    ["/en/summaries/2022h2-2023/editions/1", "en/summaries/2022h2-2023/editions/1/index.html"],
    ["/_next/static/chunks/a.css", "assets/chunks/a.css"],
    ["/downloads/2024/1/edition.json", "downloads/2024/1/edition.json"],
    ["/feeds/en.atom", "feeds/en.atom"],
    [
      "/downloads/2024/1/attachments/6-%E7%85%A7%E7%89%87%20(1).png",
      "downloads/2024/1/attachments/6-照片 (1).png",
    ],
  ])("%s is %s", (address, file) => {
    expect(fileOf(address)).toBe(file);
  });

  it("is reached by a relative link from any other", () => {
    expect(relativeLink("en/index.html", "zh-Hans/index.html")).toBe("../zh-Hans/index.html");
    expect(relativeLink("en/index.html", "en/index.html")).toBe("index.html");
    expect(relativeLink("en/projects/joint/index.html", "assets/a.css")).toBe("../../../assets/a.css");
    expect(relativeLink("en/index.html", "downloads/6-照片 1.png")).toBe(
      "../downloads/6-%E7%85%A7%E7%89%87%201.png",
    );
  });
});

describe("a page of an exported site", () => {
  it.each([
    ["a page", '<a href="/en/projects#one">x</a>', '<a href="projects/index.html#one">x</a>'],
    [
      "a page by its whole address",
      '<a href="https://register.example/en">x</a>',
      '<a href="index.html">x</a>',
    ],
    ["a place in itself", '<a href="#one">x</a>', '<a href="#one">x</a>'],
    [
      "a file",
      '<a href="/downloads/2024/1/summary.en.docx" download="">x</a>',
      '<a href="../downloads/2024/1/summary.en.docx" download="">x</a>',
    ],
    ["a drawing whose address has a version", '<img src="/icon.svg?v=1">', '<img src="../icon.svg">'],
    [
      "another site",
      '<a href="https://elsewhere.example/">x</a>',
      '<a href="https://elsewhere.example/">x</a>',
    ],
    ["a mailbox", '<a href="mailto:a@b.example">x</a>', '<a href="mailto:a@b.example">x</a>'],
  ])("leads to %s", (_, written, expected) => {
    expect(relinked("/en", written).body).toBe(expected);
  });

  it.each([
    [
      "a link to the workspace, with its item in a list",
      '<ul><li><a href="/en/sign-in">x</a></li><li>y</li></ul>',
      "<ul><li>y</li></ul>",
    ],
    ["a question that only a server answers", '<p><a href="/en/projects?q=1">x</a></p>', "<p></p>"],
    ["a form", '<form action="/en/search"><input></form>', ""],
  ])("has lost %s", (_, written, expected) => {
    expect(relinked("/en", written).body).toBe(expected);
  });

  it("does not say where it stands, since it may stand anywhere", () => {
    const { html } = withRelativeLinks(
      '<html><head><link rel="canonical" href="https://register.example/en"></head></html>',
      "/en",
      "https://register.example",
      () => true,
    );
    expect(html).not.toContain("register.example");
  });

  it("names every address of the site that it leads to, once", () => {
    const { addresses } = relinked(
      "/en/projects/joint",
      '<a href="/en">x</a><a href="/en#a">x</a><link rel="stylesheet" href="/_next/static/css/a.css">',
    );
    expect(addresses).toEqual(["/en", "/_next/static/css/a.css"]);
  });
});
