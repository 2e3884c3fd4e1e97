import { z } from "zod";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";

/** What was typed and not yet acknowledged by the server, kept on this device. */
export interface LocalDraft {
  /** The revision that the typing started from. */
  baseRevisionId: string | null;
  form: UpdateForm;
  /** ISO 8601. */
  at: string;
}

const KEY = "update-draft";
const draftKey = (accountId: string, updateId: string) => `${KEY}/${accountId}/${updateId}`;

const textSchema = z.object({
  title: z.string(),
  paragraphs: z.string(),
  standing: z.enum(["SOURCE", "WRITTEN", "CONVERTED", "CONFIRMED"]),
  upToDate: z.boolean(),
});

const keptSchema = z.object({
  baseRevisionId: z.string().nullable(),
  at: z.iso.datetime(),
  form: z.looseObject({}),
});
const textsSchema = z.object({ "zh-Hans": textSchema, "zh-Hant": textSchema, en: textSchema });

function isForm(value: Record<string, unknown>): value is Record<string, unknown> & UpdateForm {
  const tables = [value.participations, value.activities, value.figures];
  return textsSchema.safeParse(value.texts).success && tables.every(Array.isArray);
}

/** Private windows and full disks refuse to keep anything; typing goes on without. */
function quietly<T>(attempt: () => T): T | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}

export function keepDraft(accountId: string, updateId: string, draft: LocalDraft): void {
  quietly(() => localStorage.setItem(draftKey(accountId, updateId), JSON.stringify(draft)));
}

export function forgetDraft(accountId: string, updateId: string): void {
  quietly(() => localStorage.removeItem(draftKey(accountId, updateId)));
}

/** Null where nothing is kept, or what is kept is not of the present form. */
export function findDraft(accountId: string, updateId: string): LocalDraft | null {
  const kept = quietly(() => localStorage.getItem(draftKey(accountId, updateId)));
  const parsed = kept ? keptSchema.safeParse(quietly((): unknown => JSON.parse(kept))) : null;
  if (!parsed?.success || !isForm(parsed.data.form)) return null;
  const { baseRevisionId, at, form } = parsed.data;
  return { baseRevisionId, at, form };
}
