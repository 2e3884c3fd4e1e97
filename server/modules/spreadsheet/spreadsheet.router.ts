import { router, signedInProcedure } from "@/server/api/trpc";
import { takeOverFigures } from "./spreadsheet.commands";
import { getPeriodFigures, getSheetChanges } from "./spreadsheet.queries";
import { figuresOfPeriodSchema, sheetOfPeriodSchema, takeOverSheetSchema } from "./spreadsheet.schema";

export const spreadsheetRouter = router({
  figures: signedInProcedure
    .input(figuresOfPeriodSchema)
    .query(({ ctx, input }) => getPeriodFigures(ctx.actor, input, ctx)),
  /** A mutation by its form alone, because a sheet is too long for an address: it writes nothing. */
  look: signedInProcedure
    .input(sheetOfPeriodSchema)
    .mutation(({ ctx, input }) => getSheetChanges(ctx.actor, input, ctx)),
  takeOver: signedInProcedure
    .input(takeOverSheetSchema)
    .mutation(({ ctx, input }) => takeOverFigures(ctx.actor, input, ctx)),
});
