import { createHash } from "node:crypto";
import type { Tx } from "@/server/db/transaction";
import { ROLES } from "@/server/kernel/actor";
import { LOCALES } from "@/server/kernel/locale";
import { type InviteAccount, inviteAccountSchema, LIST_COLUMNS, type ListColumn } from "./invitation.schema";

/** What is wrong with a row of a list; rows are counted as a spreadsheet counts them, the header first. */
export interface ListProblem {
  row: number;
  column: ListColumn | null;
  code: string;
  params: Record<string, string | number>;
}

export interface ListReading {
  people: (InviteAccount & { row: number })[];
  problems: ListProblem[];
}

/** What the words of a list are compared with. */
export interface ListKnowledge {
  sides: readonly string[];
  /** Ids of member agencies by slug, with their side. */
  agencies: ReadonlyMap<string, { id: string; side: string }>;
  /** Addresses that have an account, open or closed. */
  taken: ReadonlySet<string>;
}

type Cells = Partial<Record<ListColumn, string>>;

const COLUMN_OF: Record<string, ListColumn> = {
  ...{ email: "email", name: "name", role: "role", side: "side", agencyIds: "agencies", locale: "locale" },
};

const problem = (row: number, column: ListColumn | null, code: string, params = {}): ListProblem => ({
  ...{ row, column, code, params },
});

/** Slugs of agencies, parted by blanks, semicolons or the marks of Chinese lists. */
const slugsOf = (cell: string) => cell.split(/[\s;；、|]+/).filter(Boolean);

function unknownWords(row: number, cells: Cells, { sides, agencies }: ListKnowledge): ListProblem[] {
  const { role = "", side = "", locale = "" } = cells;
  const known = (column: ListColumn, value: string, words: readonly string[]) =>
    value === "" || words.includes(value)
      ? []
      : [problem(row, column, "invitation.unknownWord", { value, known: words.join(", ") })];
  const strangers = slugsOf(cells.agencies ?? "").filter((slug) => !agencies.has(slug));
  return [
    ...known("role", role.toUpperCase(), ROLES),
    ...known("side", side.toUpperCase(), sides),
    ...known("locale", locale, LOCALES),
    ...strangers.map((slug) => problem(row, "agencies", "invitation.unknownAgency", { slug })),
  ];
}

function readRow(row: number, cells: Cells, knowledge: ListKnowledge): ListReading {
  const unknown = unknownWords(row, cells, knowledge);
  if (unknown.length > 0) return { people: [], problems: unknown };
  const belongs = slugsOf(cells.agencies ?? "").flatMap((slug) => knowledge.agencies.get(slug) ?? []);
  const side = (cells.side ?? "").toUpperCase();
  const foreign = belongs.some((agency) => agency.side !== side);
  const read = inviteAccountSchema.safeParse({
    email: cells.email ?? "",
    name: cells.name ?? "",
    role: (cells.role ?? "").toUpperCase() || "MEMBER",
    side,
    agencyIds: belongs.map(({ id }) => id),
    locale: cells.locale ?? "",
  });
  const problems = read.success
    ? []
    : read.error.issues.map(({ path, message }) =>
        problem(row, COLUMN_OF[String(path[0])] ?? null, codeOf(message)),
      );
  if (foreign) problems.push(problem(row, "agencies", "invitation.agencyOfOtherSide"));
  if (read.success && knowledge.taken.has(read.data.email))
    problems.push(problem(row, "email", "invitation.hasAccount"));
  return read.success && problems.length === 0
    ? { people: [{ ...read.data, row }], problems }
    : { people: [], problems };
}

/** What zod says by itself has no words of ours: a cell that is missing. */
const codeOf = (message: string) =>
  /^[a-zA-Z]+\.[a-zA-Z]+$/.test(message) ? message : "invitation.cellMissing";

function twice(people: ListReading["people"]): ListProblem[] {
  const first = new Map<string, number>();
  return people.flatMap(({ email, row }) => {
    const before = first.get(email);
    if (before === undefined) first.set(email, row);
    return before === undefined ? [] : [problem(row, "email", "invitation.twiceInList", { row: before })];
  });
}

/**
 * Reads a list of people to invite.
 * @param rows the header first; columns by their names, in any order
 */
export function readList(rows: readonly (readonly string[])[], knowledge: ListKnowledge): ListReading {
  const [header = [], ...body] = rows;
  const columns = header.map((name) => name.trim().toLowerCase());
  const missing = LIST_COLUMNS.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    return { people: [], problems: missing.map((column) => problem(1, column, "invitation.columnMissing")) };
  const readings = body.map((cells, index) => {
    const named = LIST_COLUMNS.map((column) => [column, cells[columns.indexOf(column)]?.trim() ?? ""]);
    return readRow(index + 2, Object.fromEntries(named), knowledge);
  });
  const people = readings.flatMap((reading) => reading.people);
  const problems = [...readings.flatMap((reading) => reading.problems), ...twice(people)];
  return { people, problems: problems.sort((one, other) => one.row - other.row) };
}

/** What a list is compared with, as the records are now. */
export async function loadListKnowledge(tx: Tx): Promise<ListKnowledge> {
  const [sides, agencies, accounts] = [
    await tx.side.findMany({ orderBy: { position: "asc" } }),
    await tx.agency.findMany({ where: { sideCode: { not: null }, succession: null } }),
    await tx.account.findMany({ select: { email: true } }),
  ];
  return {
    sides: sides.map(({ code }) => code),
    agencies: new Map(agencies.map(({ id, slug, sideCode }) => [slug, { id, side: sideCode ?? "" }])),
    taken: new Set(accounts.map(({ email }) => email)),
  };
}

/** SHA-256 of a list: another one than was looked at is looked at again. */
export const digestOfList = (rows: readonly (readonly string[])[]) =>
  createHash("sha256").update(JSON.stringify(rows)).digest("hex");
