import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PublicPlaces } from "../modules/publication/public-places";
import { placeAt } from "./public-address";

const photo = {
  name: "6-照(1).png",
  mediaType: "image/png",
  size: 1,
  sha256: "0".repeat(64),
  isNumbered: true,
};
const places: PublicPlaces = {
  pages: new Set(["/en", "/en/summaries/2024", "/zh-Hant/verify"]),
  editions: new Map([["2024", new Set([1, 2])]]),
  attachments: new Map([
    ["/downloads/2024/2/attachments/6-%E7%85%A7(1).png", photo],
    ["/downloads/2024/latest/attachments/6-%E7%85%A7(1).png", { ...photo, isNumbered: false }],
  ]),
};

describe("what stands at an address", () => {
  it.each([
    "/en",
    "/en/summaries/2024",
    "/robots.txt",
    "/feeds/zh-Hant.atom",
    "/downloads/2024/2/edition.json",
    "/downloads/2024/latest/summary.zh-Hant.docx",
    "/downloads/2024/latest/summary.en.gbt9704.pdf",
    "/downloads/2024/1/figures.csv",
    "/downloads/2024/2/bundle.zip",
    "/downloads/2024/latest/figures.xlsx",
  ])("%s is published", (path) => {
    expect(placeAt(path, places)).toEqual({ kind: "published", path });
  });

  it("is a file that was published with an edition, however its address writes its characters", () => {
    const numbered = { kind: "attachment", file: photo };
    expect(placeAt("/downloads/2024/2/attachments/6-%E7%85%A7(1).png", places)).toEqual(numbered);
    expect(placeAt("/downloads/2024/2/attachments/6-%e7%85%a7%281%29.png", places)).toEqual(numbered);
    expect(placeAt("/downloads/2024/latest/attachments/6-%E7%85%A7(1).png", places)).toMatchObject({
      file: { isNumbered: false },
    });
  });

  it.each([
    ["/en/summaries/2023", "en"],
    ["/zh-Hans/nowhere", "zh-Hans"],
    ["/fr", null],
    ["/feeds/fr.atom", null],
    ["/feeds/en.rss", null],
    ["/downloads/2024/3/edition.json", null],
    ["/downloads/2024/02/edition.json", null],
    ["/downloads/2023/latest/edition.json", null],
    ["/downloads/2024/1/../secret", null],
    ["/downloads/2024/1/summary.fr.docx", null],
    ["/downloads/2024/1/figures.ods", null],
    ["/downloads/2024/3/bundle.zip", null],
    ["/downloads/2024/1/audit.jsonl", null],
    ["/downloads/2024/1/plan.en.docx", null],
    ["/downloads/2024/1/attachments/6-%E7%85%A7(1).png", null],
    ["/downloads/2024/2/attachments/6-%E7%85%A7", null],
    ["/downloads/2024/2/attachments/%E7%85", null],
    ["/downloads/2024/2/attachments/..%2Fedition.json", null],
    ["/en/desktop", "en"],
    ["/zh-Hans/sign-in/x", "zh-Hans"],
    ["/en/invitation", "en"],
    ["/en/invitation/", "en"],
    ["/en/invitation/abc/more", "en"],
    ["/en/reset/abc/more", "en"],
    ["//elsewhere.example/en", null],
    ["/en/desk/%ff", "en"],
    ["/zh-Hant/reset/%E0%A4%A", "zh-Hant"],
    ["/api/trpc/%ED%A0%80", null],
    ["/_next/static/%", null],
    ["/api/nowhere", null],
    ["/api", null],
    ["/api/trpcs", null],
    ["/_next/image", null],
    ["/_next/data/x.json", null],
    ["", null],
  ])("at %s there is nothing", (path, locale) => {
    expect(placeAt(path, places)).toEqual({ kind: "nothing", locale });
  });

  it.each([
    "/",
    "/en/desk",
    "/en/desk/periods/2024",
    "/zh-Hans/desk/nope",
    "/zh-Hans/admin",
    "/zh-Hant/sign-in/",
    "/zh-Hant/sign-in",
    "/api/trpc/x",
    "/en/second-factor",
    "/en/invitation/abc",
    "/en/reset",
    "/en/reset/abc",
  ])("%s is for the workspace to answer", (path) => {
    expect(placeAt(path, places)).toEqual({ kind: "workspace" });
  });

  it("is for the workspace at every folder of app/api", () => {
    const folders = readdirSync("app/api");
    const reached = folders.filter((name) => placeAt(`/api/${name}/x`, places).kind === "workspace");
    expect(reached).toEqual(folders);
  });

  it("leads from a slash at the end to the page without it", () => {
    expect(placeAt("/en/summaries/2024/", places)).toEqual({ kind: "moved", path: "/en/summaries/2024" });
  });

  it("is a part of the built site under /_next/static", () => {
    expect(placeAt("/_next/static/a.css", places).kind).toBe("built");
  });
});
