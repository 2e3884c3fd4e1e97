import { router, signedInProcedure } from "@/server/api/trpc";
import { takeOverFigures } from "./spreadsheet.commands";
import { getSheetChanges } from "./spreadsheet.queries";
import { sheetOfPeriodSchema, takeOverSheetSchema } from "./spreadsheet.schema";

export const spreadsheetRouter = router({
  /** A mutation by its form alone, because a sheet is too long for an address: it writes nothing. */
  look: signedInProcedure
    .input(sheetOfPeriodSchema)
    .mutation(({ ctx, input }) => getSheetChanges(ctx.actor, input, ctx)),
  takeOver: signedInProcedure
    .input(takeOverSheetSchema)
    .mutation(({ ctx, input }) => takeOverFigures(ctx.actor, input, ctx)),
});
