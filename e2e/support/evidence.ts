import { zipSync } from "fflate";

/** A picture of one pixel. */
export const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A document with one line, as Word keeps it. */
export function officeDocument(line: string): Buffer {
  const text = (xml: string) => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${xml}`);
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  return Buffer.from(
    zipSync({
      "[Content_Types].xml": text(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
      ),
      "word/document.xml": text(
        `<w:document xmlns:w="${main}"><w:body><w:p><w:r><w:t>${line}</w:t></w:r></w:p></w:body></w:document>`,
      ),
    }),
  );
}
