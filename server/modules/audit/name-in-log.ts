import type { LocalizedText } from "@/server/kernel/localized-text";

/** A name in several languages as the audit log keeps it: one text, which its page takes apart again. */
export const nameInLog = (name: LocalizedText) => JSON.stringify(name);
