import { describe, expect, it } from "vitest";
import { LOCALES } from "@/server/kernel/locale";
import {
  DOCUMENT_FORMATS,
  DOCUMENT_LAYOUTS,
  documentFileName,
  isPaged,
  readDocumentFileName,
} from "./document.schema";

describe("The name of a document's file", () => {
  it("is read back as what it names, for every language, form and layout", () => {
    for (const locale of LOCALES) {
      for (const format of DOCUMENT_FORMATS) {
        for (const layout of isPaged(format) ? DOCUMENT_LAYOUTS : (["as-published"] as const)) {
          const file = { kind: "plan", locale, format, layout } as const;
          expect(readDocumentFileName(documentFileName(file))).toEqual(file);
        }
      }
    }
  });

  it.each([
    "summary.zh-Hans",
    "summary.fr.pdf",
    "summary.en.exe",
    "letter.en.pdf",
    "summary.en.gbt9704.txt",
    "summary.en.a4.pdf",
    "../summary.en.pdf",
  ])("%s names none", (name) => {
    expect(readDocumentFileName(name)).toBeNull();
  });
});
