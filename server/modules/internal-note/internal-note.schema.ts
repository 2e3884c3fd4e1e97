import { z } from "zod";
import { idSchema, wholeText } from "@/server/kernel/storable-text.schema";

/** Characters are UTF-16 code units; the words that name the limit are in the catalogues. */
const LONGEST = 2_000;

export const updateNotesSchema = z.object({ updateId: idSchema });

export const noteFormSchema = z.object({
  text: wholeText("internalNote.unstorable")
    .trim()
    .min(1, { error: "internalNote.blank" })
    .max(LONGEST, { error: "internalNote.tooLong" }),
  /** At once, so that the other side reads it too. */
  shared: z.boolean(),
});

export const addNoteSchema = noteFormSchema.extend({ updateId: idSchema });
export type AddNote = z.output<typeof addNoteSchema>;

export const noteIdSchema = z.object({ noteId: idSchema });
export type NoteId = z.output<typeof noteIdSchema>;
