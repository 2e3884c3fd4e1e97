import type { LocalizedText } from "@/server/kernel/localized-text";

const LONGEST = 60;

/** Words of an English title in lower case, joined by hyphens, cut at a word; empty where it has no Latin letter or digit. */
function wordsOf(title: string): string {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = "";
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug;
}

/**
 * What a new project is called in addresses, for good: from its English title, or `project-<n>` where it has none.
 * @param taken slugs of all other projects
 */
export function projectSlug(title: LocalizedText, taken: ReadonlySet<string>): string {
  const words = wordsOf(title.en ?? "");
  const base = words || "project";
  const numbered = (n: number): string => (taken.has(`${base}-${n}`) ? numbered(n + 1) : `${base}-${n}`);
  if (!words) return numbered(1);
  return taken.has(words) ? numbered(2) : words;
}
