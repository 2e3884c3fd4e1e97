import ts from "typescript";
import { describe, expect, test } from "vitest";
import { reachedFrom } from "@/server/testing/reached-source";
import { type SourceFile, sourceFiles } from "@/server/testing/source-code";
import { UPDATE_PAGE_WORDS } from "./update-page-words";

// What a telephone has to fetch before it takes what is typed, and what it is sent to say. Bytes are weighed by the bench.

const files = sourceFiles("app", "components", "server").filter((file) => !file.isTest);
const WORKSPACE = "app/[locale]/(workspace)";
const PAGE = [
  `${WORKSPACE}/layout.tsx`,
  `${WORKSPACE}/(writing)/layout.tsx`,
  `${WORKSPACE}/(writing)/desk/updates/[id]/page.tsx`,
];
const isRoute = ({ path }: SourceFile) => path.startsWith("app/");

/** What the browser gets with the page, without what is fetched once it takes what is typed. */
const atOnce = reachedFrom(PAGE, files, ({ from, later }, importer) => {
  return !later && !(isRoute(importer) && from.startsWith("server/"));
}).filter((file) => !isRoute(file));

/** The same with what is fetched later. */
const inAll = reachedFrom(["components/progress-update/update-workplace.tsx"], files, () => true);

/** The catalogues that a file speaks from, by the first word of what it gives to `useTranslations`. */
function cataloguesOf({ nodes }: SourceFile): string[] {
  return nodes.flatMap((node) => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== "useTranslations") return [];
    const [namespace] = node.arguments;
    return namespace && ts.isStringLiteral(namespace) ? [namespace.text.split(".")[0] ?? ""] : [];
  });
}

describe("the page of an update", () => {
  test("takes what is typed with these packages alone; a larger one comes once the page is idle", () => {
    const packages = atOnce.flatMap(({ imports }) =>
      imports.filter(({ ofPackage, typeOnly, later }) => ofPackage && !typeOnly && !later),
    );
    expect([...new Set(packages.map(({ from }) => from))].sort()).toEqual([
      "@tanstack/react-query",
      "@trpc/client",
      "@trpc/tanstack-react-query",
      "next-intl",
      "next/link",
      "next/navigation",
      "react",
      "react-hook-form",
      "superjson",
    ]);
  });

  test("takes what is typed without what is only looked at or opened", () => {
    const rooms = ["timeline", "comment", "internal-note", "attachment", "proof-reading", "update-visit"];
    const early = atOnce.filter(({ path }) => rooms.some((room) => path.startsWith(`components/${room}/`)));
    expect(early.map(({ path }) => path)).toEqual([]);
  });

  test("is sent the words of the catalogues that its parts speak from, and no others", () => {
    expect([...new Set(inAll.flatMap(cataloguesOf))].sort()).toEqual([...UPDATE_PAGE_WORDS]);
  });
});
