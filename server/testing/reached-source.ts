import type { Import, SourceFile } from "./source-code";

/**
 * Every file that a program is made of which begins with `entries`: what they import, what that imports, and so on.
 * @param entries paths from the root
 * @param follows whether an import is followed; types are never
 */
export function reachedFrom(
  entries: readonly string[],
  files: readonly SourceFile[],
  follows: (found: Import, importer: SourceFile) => boolean,
): SourceFile[] {
  const byName = new Map(files.map((file) => [file.path.replace(/\.(ts|tsx)$/, ""), file]));
  const reached = new Map<string, SourceFile>();
  const visit = (name: string) => {
    const file = byName.get(name);
    if (!file || reached.has(name)) return;
    reached.set(name, file);
    for (const found of file.imports) {
      if (!found.typeOnly && !found.ofPackage && follows(found, file)) visit(found.from);
    }
  };
  for (const entry of entries) visit(entry.replace(/\.(ts|tsx)$/, ""));
  return [...reached.values()];
}
