import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attachmentHeader, isSafeFileName, safeFileName } from "./safe-file-name";

describe("a file's name", () => {
  test.each([
    ["新闻稿（定稿）.pdf", "新闻稿（定稿）.pdf"],
    ["報告 2024 final.DOCX", "報告 2024 final.docx"],
    ["../../etc/passwd.png", "_.._etc_passwd.png"],
    ["C:\\temp\\a.png", "C__temp_a.png"],
    [".htaccess.png", "htaccess.png"],
    ["a\u202Egnp.exe.png", "a_gnp.exe.png"],
    ["a\u0000\r\nSet-Cookie: x.png", "a___Set-Cookie_ x.png"],
    ["一\u3000 二 .pdf", "一 二.pdf"],
    ['a"b;c%2f.png', "a_b_c_2f.png"],
    ["e\u0301.png", "é.png"],
    ["\uD800.png", "_.png"],
    [".png", "_.png"],
    [" .png. ", "_.png"],
    ["...", "_"],
    ["", "_"],
  ])("%j is safe as %j", (written, safe) => {
    expect(safeFileName(written)).toBe(safe);
  });

  test("whatever was written is one part of a path, in whole characters and no longer than a file system takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (written) => {
        const safe = safeFileName(written);
        expect(isSafeFileName(safe)).toBe(true);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(161);
        expect(safe).not.toMatch(/^[.\s]|[\\/\p{C}]|[.\s]$/u);
        expect(decodeURIComponent(encodeURIComponent(safe))).toBe(safe);
      }),
      { numRuns: 2000 },
    );
  });
});

test("the header that names a file holds no character but plain ones, and every browser's form of the name", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 100 }), (written) => {
      const header = attachmentHeader(safeFileName(written));
      expect(header).toMatch(/^attachment; filename="[ -!#-[\]-~]*"; filename\*=UTF-8''[\w.!~%-]+$/);
      expect(decodeURIComponent(header.split("UTF-8''")[1] ?? "")).toBe(safeFileName(written));
    }),
  );
});
