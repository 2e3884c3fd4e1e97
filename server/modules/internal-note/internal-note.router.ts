import { router, signedInProcedure } from "@/server/api/trpc";
import { addNote, removeNote, shareNote } from "./internal-note.commands";
import { listNotes } from "./internal-note.queries";
import { addNoteSchema, noteIdSchema, updateNotesSchema } from "./internal-note.schema";

export const internalNoteRouter = router({
  list: signedInProcedure
    .input(updateNotesSchema)
    .query(({ ctx, input }) => listNotes(ctx.actor, input, ctx)),
  add: signedInProcedure.input(addNoteSchema).mutation(({ ctx, input }) => addNote(ctx.actor, input, ctx)),
  share: signedInProcedure.input(noteIdSchema).mutation(({ ctx, input }) => shareNote(ctx.actor, input, ctx)),
  remove: signedInProcedure
    .input(noteIdSchema)
    .mutation(({ ctx, input }) => removeNote(ctx.actor, input, ctx)),
});
