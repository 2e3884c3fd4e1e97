import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import { quietly } from "../ui/quietly";

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

export function keepDraft(accountId: string, updateId: string, draft: LocalDraft): void {
  quietly(() => localStorage.setItem(draftKey(accountId, updateId), JSON.stringify(draft)));
}

export function forgetDraft(accountId: string, updateId: string): void {
  quietly(() => localStorage.removeItem(draftKey(accountId, updateId)));
}

/** As it was kept, to be read by `readDraft`; null where nothing is. */
export function keptText(accountId: string, updateId: string): string | null {
  return quietly(() => localStorage.getItem(draftKey(accountId, updateId)));
}
