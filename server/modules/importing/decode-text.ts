import { Invalid } from "../../kernel/errors";

/** Characters of these texts that a decoding in the wrong legacy encoding does not yield. */
const FAMILIAR = /[的年月日合作项項目知识識产產权權小组組香港广廣东東共及，。]/g;
/** Control characters that no text holds. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what tells a binary file
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/;
const PRIVATE_USE = /[\ue000-\uf8ff\ufffd]/g;

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function markedEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

function looksLikeText(text: string): boolean {
  return !CONTROL.test(text) && (text.match(PRIVATE_USE)?.length ?? 0) * 50 <= text.length;
}

function decodeLegacy(bytes: Uint8Array): string | null {
  const familiarity = (text: string) => text.match(FAMILIAR)?.length ?? 0;
  const decoded = ["gb18030", "big5"]
    .map((encoding) => decodeAs(encoding, bytes))
    .filter((text) => text !== null)
    .filter(looksLikeText);
  return decoded.sort((a, b) => familiarity(b) - familiarity(a))[0] ?? null;
}

/**
 * Text of a file that says its encoding by a mark or by being valid in it: UTF-16 with a mark, UTF-8, and failing these
 * GB 18030 or Big5, whichever gives a Chinese text.
 * @throws Invalid `importing.fileBinary`
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  const text = marked ? decodeAs(marked, bytes) : (decodeAs("utf-8", bytes) ?? decodeLegacy(bytes));
  if (text === null || !looksLikeText(text)) throw new Invalid("importing.fileBinary");
  return text;
}
