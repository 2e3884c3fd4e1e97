import { LOCALES } from "@/server/kernel/locale";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import { quietly } from "../ui/quietly";
import { keepDraft, keptText } from "./local-draft";

/** What was typed before the script of the page came, by the names of the fields, kept on this device. */
interface EarlyWords {
  /** The revision that was on the page. */
  baseRevisionId: string | null;
  /** ISO 8601. */
  at: string;
  fields: Record<string, string>;
}

export interface EarlyPlace {
  accountId: string;
  updateId: string;
  /** The newest revision; null where nobody has saved yet. */
  headRevisionId: string | null;
}

export type TypedIn = HTMLInputElement | HTMLTextAreaElement;

/** Marks a field that takes what is typed already, and that no script listens to yet but the one of `earlyScript`. */
export const EARLY = { "data-early": "" };

const earlyKey = (accountId: string, updateId: string) => `update-early/${accountId}/${updateId}`;

/**
 * Sent to the browser as it stands, so it names nothing outside itself. Keeps what is typed until the fields are heard; what a
 * page had kept whose script never came is put back where it was typed, unless somebody has saved since.
 */
function keepEarly(key: string, baseRevisionId: string | null): void {
  const fields = document.querySelectorAll<TypedIn>("[data-early]");
  // What has once been set is not set anew when the page comes alive, so that the caret stays where it is.
  for (const field of fields) {
    const { value } = field;
    field.value = value;
  }
  let kept: EarlyWords | null = null;
  try {
    kept = JSON.parse(localStorage.getItem(key) || "null");
  } catch {
    return;
  }
  if (kept && kept.baseRevisionId !== baseRevisionId) return;
  const words: EarlyWords = kept || { baseRevisionId, at: "", fields: {} };
  for (const field of fields) {
    const before = words.fields[field.name];
    if (typeof before === "string" && !field.readOnly) field.value = before;
    field.addEventListener("input", () => {
      if (!field.hasAttribute("data-early")) return;
      words.fields[field.name] = field.value;
      words.at = new Date().toISOString();
      try {
        localStorage.setItem(key, JSON.stringify(words));
      } catch {
        // Private windows and full disks keep nothing; typing goes on without.
      }
    });
  }
}

/** The script that stands beneath the fields. */
export function earlyScript({ accountId, updateId, headRevisionId }: EarlyPlace): string {
  const given = [earlyKey(accountId, updateId), headRevisionId]
    .map((one) => JSON.stringify(one).replaceAll("<", "\\u003c"))
    .join();
  return `(${keepEarly.toString()})(${given})`;
}

/** What has been typed into a field that is not yet heard; null where nothing has. */
export function typedEarly(name: string): string | null {
  if (typeof document === "undefined") return null;
  const field = document.querySelector<TypedIn>(`[data-early][name="${name}"]`);
  return !field || field.value === field.defaultValue ? null : field.value;
}

/** What this device has kept early; null where nothing is. */
function keptEarly({ accountId, updateId }: EarlyPlace): EarlyWords | null {
  const text = quietly(() => localStorage.getItem(earlyKey(accountId, updateId)));
  return text ? quietly<EarlyWords>(() => JSON.parse(text)) : null;
}

function forget({ accountId, updateId }: EarlyPlace): void {
  quietly(() => localStorage.removeItem(earlyKey(accountId, updateId)));
}

/**
 * Offers what a page had kept whose script never came, as any draft that this device has kept, where somebody has saved since:
 * it is not the text that it was typed into any more. It waits while another draft is offered.
 * @param form what is on the page now
 */
export function offerEarly(place: EarlyPlace, form: UpdateForm): void {
  const { accountId, updateId, headRevisionId } = place;
  const kept = keptEarly(place);
  if (!kept || kept.baseRevisionId === headRevisionId || keptText(accountId, updateId) !== null) return;
  const typed = structuredClone(form);
  for (const locale of LOCALES)
    for (const part of ["title", "paragraphs"] as const)
      typed.texts[locale][part] = kept.fields[`texts.${locale}.${part}`] ?? typed.texts[locale][part];
  keepDraft(accountId, updateId, { baseRevisionId: kept.baseRevisionId, at: kept.at, form: typed });
  forget(place);
}

/** Forgets what was kept early of the text that is on the page: the form has it now. */
export function forgetEarly(place: EarlyPlace): void {
  if (keptEarly(place)?.baseRevisionId === place.headRevisionId) forget(place);
}
