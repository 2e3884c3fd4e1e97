import { TRPCError } from "@trpc/server";
import { describeTrouble } from "@/server/api/error-map";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import { callerAs } from "../caller-as";
import { cast, type Person } from "../cast";
import { namedInLog, wordlessInLog } from "../named-in-log";
import { undone } from "../undone";
import { ASKING, type Who } from "./case";
import { NOW } from "./place";

/** What came back: `done`, or everything that a refused client is told, but for the id of the request. */
export interface Answer {
  /** `done`, or the kind and the code of the refusal. */
  said: string;
  trouble: unknown;
}

function procedureOf(caller: unknown, path: string): (input: unknown) => Promise<unknown> {
  const found = path.split(".").reduce<unknown>((at, step) => Reflect.get(Object(at), step), caller);
  if (typeof found !== "function") throw new Error(`${path} is no procedure`);
  return (input) => found(input);
}

function refusal(error: unknown): Answer {
  if (!(error instanceof TRPCError)) throw error;
  const { code, message } = error;
  const trouble = describeTrouble(error.cause, null);
  if (code === "INTERNAL_SERVER_ERROR" || code === "BAD_REQUEST") throw error;
  return {
    said: code === "UNAUTHORIZED" ? code : `${code} ${trouble.code}`,
    trouble: { message, ...trouble },
  };
}

/** Whose records are looked at: nobody is told of what is hidden from them, in whatever is answered. */
type Hidden = readonly string[];

/** @throws Error where the answer says a word of `hidden`, or what it leaves in the audit log says a person's name or address, or has no word there */
async function called(
  db: WorkspaceDb,
  person: Person | null,
  path: string,
  { input, hidden }: { input: unknown; hidden: Hidden },
): Promise<void> {
  const answer = JSON.stringify((await procedureOf(callerAs(person, db, NOW), path)(input)) ?? null);
  const leaked = hidden.find((word) => answer.includes(word));
  if (leaked) throw new Error(`${path} tells ${person?.email} of ${leaked}`);
  const named = await namedInLog(db);
  if (named) throw new Error(`${path} puts ${named} into the audit log`);
  const wordless = await wordlessInLog(db);
  if (wordless)
    throw new Error(`audit.json has no word for ${wordless}, which ${path} puts into the audit log`);
}

/** Calls one procedure as this person, or nobody, and undoes what it did. */
export async function ask(
  db: WorkspaceDb,
  who: Who | "nobody",
  path: string,
  input: unknown,
  hidden: Hidden = [],
): Promise<Answer> {
  const person = who === "nobody" ? null : cast[ASKING[who]];
  try {
    await undone(db, (open) => called(open, person, path, { input, hidden }));
    return { said: "done", trouble: null };
  } catch (error) {
    return refusal(error);
  }
}
