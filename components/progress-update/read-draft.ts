import { z } from "zod";
import { TEXT_STANDINGS } from "@/server/kernel/text-standing";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import type { LocalDraft } from "./local-draft";

const textSchema = z.object({
  title: z.string(),
  paragraphs: z.string(),
  standing: z.enum(TEXT_STANDINGS),
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A draft that this device has kept; null where it is not of the present form. */
export function readDraft(text: string): LocalDraft | null {
  const read = keptSchema.safeParse(parsed(text));
  if (!read.success || !isForm(read.data.form)) return null;
  const { baseRevisionId, at, form } = read.data;
  return { baseRevisionId, at, form };
}
