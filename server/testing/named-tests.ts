import { existsSync, readFileSync } from "node:fs";

/** A line of a document: a test's file, and the names of tests in it. */
export interface NamedTests {
  file: string;
  names: string[];
}

/** The tests that a document names, line by line: a file in backquotes, and names in quotation marks. */
export function namedTests(document: string): NamedTests[] {
  return [...document.matchAll(/^ +- `([^`]+\.(?:test|spec)\.tsx?)`: (.+)$/gm)].map(
    ([, file = "", names = ""]) => ({
      file,
      names: [...names.matchAll(/“([^”]+)”/g)].map(([, name = ""]) => name),
    }),
  );
}

/** The names of which nothing is in the file; all of them where there is no such file. */
export function missingNames({ file, names }: NamedTests): string[] {
  const written = existsSync(file) ? readFileSync(file, "utf8") : "";
  return names.filter((name) => !written.includes(name));
}
