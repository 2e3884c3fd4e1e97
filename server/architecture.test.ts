import ts from "typescript";
import { describe, expect, test } from "vitest";
import {
  foldersIn,
  type Import,
  nodesBreaking,
  place,
  type SourceFile,
  sourceFiles,
} from "./testing/source-code";

// docs/decisions/0001 as a test: a convention counts when this fails without it. Each rule lists the places that break it.

const all = sourceFiles("app", "components", "server", "prisma", "e2e", "commands", "bench");
const product = all.filter((file) => !file.isTest);
const under = (files: SourceFile[], ...rooms: string[]) =>
  files.filter((file) => rooms.some((room) => file.path.startsWith(room)));

/** Longer than a file may be, with the reason; only ever taken away from. */
const LONG_FILES: Record<string, string> = {};

function importsBreaking(files: SourceFile[], breaks: (found: Import) => boolean): string[] {
  return files.flatMap((file) => file.imports.filter(breaks).map((found) => `${file.path} → ${found.from}`));
}

describe("the rooms", () => {
  test("at the top there are only the rooms of the house", () => {
    const written = [
      "node_modules",
      ".next",
      ".data",
      ".git",
      "test-results",
      "playwright-report",
      "coverage",
    ];
    const rooms = [
      "app",
      "components",
      "server",
      "prisma",
      "e2e",
      "commands",
      "bench",
      "docs",
      "public",
      ".ci",
    ];
    expect(foldersIn(".").filter((name) => ![...rooms, ...written].includes(name))).toEqual([]);
  });

  test("in the server there are only the rooms of the house", () => {
    const rooms = ["api", "auth", "db", "http", "i18n", "jobs", "kernel", "modules", "settings", "testing"];
    expect(foldersIn("server").filter((name) => !rooms.includes(name))).toEqual([]);
  });

  test("a file of a module is named after a concept, and after nothing else but one of six words", () => {
    const named = /^[a-z0-9]+(-[a-z0-9]+)*(\.(schema|rules|policy|queries|commands|router))?\.tsx?$/;
    const wrong = under(product, "server/modules/").filter(
      ({ path }) => !named.test(path.split("/").at(-1) ?? ""),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  test("no file is a dumping ground by its name, and none is a barrel", () => {
    const forbidden =
      /(^|\/)(utils?|helpers?|common|misc|managers?|services?|types|lib|shared)(\/|\.[a-z.]+$)|\/index\.tsx?$/;
    expect(all.map((file) => file.path).filter((path) => forbidden.test(path))).toEqual([]);
  });

  test("every file is named in kebab-case", () => {
    const names = all
      .filter(({ path }) => !path.startsWith("app/"))
      .map(({ path }) => path.split("/").at(-1) ?? "");
    expect(names.filter((name) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(name))).toEqual([]);
  });
});

describe("who may import whom", () => {
  test("the kernel imports nothing of ours", () => {
    const kernel = under(product, "server/kernel/");
    const breaking = importsBreaking(
      kernel,
      ({ from, ofPackage }) => !ofPackage && !from.startsWith("server/kernel/"),
    );
    expect(breaking).toEqual([]);
  });

  test("the server imports no page, and of the components only the place that builds addresses", () => {
    const breaking = importsBreaking(under(product, "server/"), ({ from }) => {
      return (
        from.startsWith("app/") || (from.startsWith("components/") && from !== "components/navigation/paths")
      );
    });
    expect(breaking).toEqual([]);
  });

  test("components import of the server only schemas, kernel, language and types, and never Prisma", () => {
    const breaking = importsBreaking(under(product, "components/"), ({ from, typeOnly }) => {
      if (/generated|^@prisma|\.(queries|commands)$/.test(from))
        return !typeOnly || /generated|^@prisma/.test(from);
      const open = /^server\/(kernel|i18n)\/|\.schema$/;
      return from.startsWith("server/") && !typeOnly && !open.test(from);
    });
    expect(breaking).toEqual([]);
  });

  test("public pages import of the server only the publication module, the public client, kernel, language and settings", () => {
    const open = /^server\/(modules\/publication|db\/public-client$|kernel|i18n|settings)/;
    const breaking = importsBreaking(
      under(product, "app/[locale]/(public)/", "app/downloads/", "app/feeds/"),
      (found) => {
        return found.from.startsWith("server/") && !found.typeOnly && !open.test(found.from);
      },
    );
    expect(breaking).toEqual([]);
  });

  test("the publication module speaks to the database of the public only", () => {
    const reading = under(product, "server/modules/publication/").filter(({ path }) =>
      /queries|router/.test(path),
    );
    expect(importsBreaking(reading, ({ from }) => from.endsWith("db/workspace-client"))).toEqual([]);
  });

  test("schemas, rules and policies are pure: no database, no file, no network", () => {
    const pure = product.filter((file) => /\.(schema|rules|policy)\.ts$/.test(file.path));
    const breaking = importsBreaking(pure, ({ from, typeOnly, ofPackage }) => {
      return (
        !typeOnly &&
        (/^(node:|pg$|@prisma|next)/.test(from) || (!ofPackage && /^server\/(db|auth|api|http)\//.test(from)))
      );
    });
    expect(breaking).toEqual([]);
  });

  test("only server/api knows TRPCError", () => {
    const others = product.filter(
      (file) => !file.path.startsWith("server/api/") && /\bTRPCError\b/.test(file.text),
    );
    expect(others.map((file) => file.path)).toEqual([]);
  });

  test("no letter goes past the gate that asks what people have chosen, but digests and what is written to strangers", () => {
    const notification = "server/modules/notification";
    const queueing = product.filter(
      ({ text }) => text.includes("queueLetters(") || (/add_job/.test(text) && /deliver_?mail/i.test(text)),
    );
    expect(queueing.map(({ path }) => path).toSorted()).toEqual([
      "server/modules/mail-digest/send-digests.ts",
      ...["mail-people", "mail-stranger", "queue-letters"].map((name) => `${notification}/${name}.ts`),
    ]);
  });

  test("only the room of the database opens a client of Prisma", () => {
    const others = product.filter(
      (file) => !/^server\/db\//.test(file.path) && /new PrismaClient\(/.test(file.text),
    );
    expect(others.map((file) => file.path)).toEqual([]);
  });
});

describe("how it is written", () => {
  test("no file is longer than 250 lines, and no exemption outlives its need", () => {
    const long = all.filter((file) => file.lines > 250).map((file) => file.path);
    expect(long).toEqual(Object.keys(LONG_FILES));
  });

  test("the median file has fewer than 60 lines", () => {
    const lengths = product.map((file) => file.lines).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(60);
  });

  test("a route has at most 40 lines", () => {
    const routes = under(product, "app/").filter((file) => /\/(page|layout|route)\.tsx?$/.test(file.path));
    expect(routes.filter((file) => file.lines > 40).map((file) => file.path)).toEqual([]);
  });

  test("no function of a program is longer than 40 lines", () => {
    const files = product.filter((file) => !file.path.endsWith(".tsx"));
    const breaking = files.flatMap((file) =>
      file.nodes.filter((node) => isLongFunction(file, node)).map((node) => place(file, node)),
    );
    expect(breaking).toEqual([]);
  });

  test("nothing is any, and no cast goes unchecked", () => {
    const breaking = nodesBreaking(all, (node) => {
      if (ts.isAsExpression(node)) return node.type.getText() !== "const";
      return (
        node.kind === ts.SyntaxKind.AnyKeyword ||
        ts.isTypeAssertionExpression(node) ||
        ts.isNonNullExpression(node)
      );
    });
    expect(breaking).toEqual([]);
  });

  test("modules are given the time, and never take it", () => {
    const breaking = nodesBreaking(under(product, "server/modules/"), (node) => {
      if (ts.isNewExpression(node)) return node.expression.getText() === "Date" && !node.arguments?.length;
      return ts.isPropertyAccessExpression(node) && node.getText() === "Date.now";
    });
    expect(breaking).toEqual([]);
  });

  test("a page is a server component", () => {
    const routes = under(product, "app/").filter((file) => /\/(page|layout|template)\.tsx$/.test(file.path));
    expect(routes.filter((file) => /^["']use client/.test(file.text)).map((file) => file.path)).toEqual([]);
  });

  test("addresses are built in components/navigation/paths.ts alone", () => {
    const written = /\b(href|action)=(["']\/|\{[`"']\/)|\b(redirect|permanentRedirect|push|replace)\([`"']\//;
    const files = product.filter(
      (file) => file.path !== "components/navigation/paths.ts" && written.test(file.text),
    );
    expect(files.map((file) => file.path)).toEqual([]);
  });
});

describe("tests", () => {
  test("wait for what they expect and never for a time, skip nothing, and put nothing in the place of what is real", () => {
    const breaking = all.filter((file) =>
      /waitForTimeout\(|\b(test|it|describe)\.(only|skip|fixme)\(|\bvi\.mock\(/.test(file.text),
    );
    expect(
      breaking.map((file) => file.path).filter((path) => path !== "server/architecture.test.ts"),
    ).toEqual([]);
  });
});

function isLongFunction(file: SourceFile, node: ts.Node): boolean {
  if (!ts.isFunctionLike(node)) return false;
  const line = (position: number) => file.ast.getLineAndCharacterOfPosition(position).line;
  return line(node.getEnd()) - line(node.getStart()) >= 40;
}
