/** With what a bundle puts before it, a name stays within what file systems and archives can hold. */
const LONGEST_BYTES = 160;

/** What paths, headers and addresses read as something else, and what cannot be seen: controls, marks of direction, half pairs. */
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\\/:*?"<>|%#&;]/gu;

const encoder = new TextEncoder();

/** No more than `bytes` of `text` in UTF-8, in whole characters. */
function shortened(text: string, bytes: number): string {
  let [short, left] = ["", bytes];
  for (const character of text) {
    left -= encoder.encode(character).length;
    if (left < 0) break;
    short += character;
  }
  return short;
}

/** Neither a hidden file, nor one whose end some system cuts off. */
const withoutEdges = (text: string) => text.replace(/^[\s.]+|[\s.]+$/gu, "");

/** A name in two parts; the ending without its dot, in small letters, empty where there is none. */
export function nameAndEnding(fileName: string): { base: string; ending: string } {
  const dot = fileName.lastIndexOf(".");
  if (dot < 0) return { base: fileName, ending: "" };
  return { base: fileName.slice(0, dot), ending: fileName.slice(dot + 1).toLowerCase() };
}

/**
 * A file's name as it is safe in a folder of any computer, in an archive, in an address and in a header: what could be taken for
 * something else becomes a low line, everything else stays as it was written. A safe name stays what it is.
 * @param reserved bytes that the name is to leave for what will be put to it
 */
export function safeFileName(written: string, reserved = 0): string {
  const plain = written.normalize("NFC").replace(UNSAFE, "_").replace(/\s+/gu, " ");
  // The ending is looked for first: what is all ending keeps it, and gets a name before it.
  const { base, ending } = nameAndEnding(plain.replace(/[\s.]+$/u, ""));
  const tail = ending ? `.${shortened(ending, 16)}` : "";
  const head = withoutEdges(
    shortened(withoutEdges(base), LONGEST_BYTES - reserved - encoder.encode(tail).length),
  );
  return `${head || "_"}${tail}`;
}

export function isSafeFileName(name: string): boolean {
  return safeFileName(name) === name;
}

/**
 * The header by which a browser keeps a file under a name, in whatever script: RFC 6266, with the name in the form of RFC 8187 and
 * a plain one for what does not read that.
 */
export function attachmentHeader(fileName: string): string {
  const plain = fileName.replace(/[^ !$+\-.0-9A-Z^_`a-z]/g, "_");
  const extended = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended}`;
}
