import { createHash } from "node:crypto";

/** Text at its place, in points from the bottom left of an A4 page. */
export interface PdfText {
  text: string;
  x: number;
  y: number;
  size: number;
}

export interface PlainPdf {
  pages: readonly (readonly PdfText[])[];
  /** Says that it is encrypted, with a password that nobody knows (ISO 32000-1, 7.6.3). */
  isEncrypted?: boolean;
}

/** Chinese by a font that is not in the file and a character map that every reader of PDF has (ISO 32000-1, 9.7.5.2). */
const FONT =
  "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [ << /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >> ] >>";

const hexOf = (text: string) => Buffer.from(text, "utf16le").swap16().toString("hex");

function contentOf(texts: readonly PdfText[]): string {
  const shown = texts.map(
    ({ text, x, y, size }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hexOf(text)}> Tj ET`,
  );
  return shown.join("\n");
}

function encryption(): string {
  const hex = (seed: string) => createHash("sha256").update(seed).digest("hex");
  return `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${hex("owner")}> /U <${hex("user")}> >> /ID [<00> <00>]`;
}

/** A PDF file as other programs write them, by hand: what `pdfText` reads in tests is not made by our own renderer. */
export function plainPdf({ pages, isEncrypted = false }: PlainPdf): Buffer {
  const pageNumber = (index: number) => 4 + index * 2;
  const kids = pages.map((_, index) => `${pageNumber(index)} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [ ${kids} ] /Count ${pages.length} >>`,
    FONT,
    ...pages.flatMap((texts, index) => {
      const content = contentOf(texts);
      const own = `/Contents ${pageNumber(index) + 1} 0 R /Resources << /Font << /F1 3 0 R >> >>`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${own} >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.5\n";
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R ${isEncrypted ? encryption() : ""} >>`;
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  return Buffer.from(`${file}${table}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`, "latin1");
}

/**
 * A text set as a book sets it: lines of `width` characters, paragraphs indented by two, a head and a page number on every
 * page. One line of `text` is one paragraph.
 */
export function setAsPages(text: string, { width = 34, lines = 30, head = "粤港合作资料" } = {}): Buffer {
  const size = Math.min(12, 430 / width);
  const left = 80;
  const set = text.split("\n").flatMap((paragraph) => {
    const isHeading = /^\d+[.．、]/.test(paragraph) || paragraph.length < 25;
    const letters = Array.from(paragraph);
    const first = isHeading ? width : width - 2;
    const rows = [letters.slice(0, first).join("")];
    for (let at = first; at < letters.length; at += width) rows.push(letters.slice(at, at + width).join(""));
    return rows.map((row, index) => ({ text: row, x: index === 0 && !isHeading ? left + size * 2 : left }));
  });
  const pages: PdfText[][] = [];
  for (let at = 0; at < set.length; at += lines) {
    const rows = set
      .slice(at, at + lines)
      .map((row, index) => ({ ...row, size, y: 740 - index * Math.min(20, 660 / lines) }));
    const number = { text: `— ${pages.length + 1} —`, x: 280, y: 40, size: 10 };
    pages.push([{ text: head, x: 240, y: 800, size: 9 }, ...rows, number]);
  }
  return plainPdf({ pages });
}
