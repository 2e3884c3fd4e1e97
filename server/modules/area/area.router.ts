import { router, signedInProcedure } from "@/server/api/trpc";
import { addArea, moveArea, placeUnderArea, removeArea, renameArea } from "./area.commands";
import {
  addAreaSchema,
  areaSchema,
  moveAreaSchema,
  placeUnderAreaSchema,
  renameAreaSchema,
} from "./area.schema";

export const areaRouter = router({
  addArea: signedInProcedure
    .input(addAreaSchema)
    .mutation(({ ctx, input }) => addArea(ctx.actor, input, ctx)),
  renameArea: signedInProcedure
    .input(renameAreaSchema)
    .mutation(({ ctx, input }) => renameArea(ctx.actor, input, ctx)),
  moveArea: signedInProcedure
    .input(moveAreaSchema)
    .mutation(({ ctx, input }) => moveArea(ctx.actor, input, ctx)),
  removeArea: signedInProcedure
    .input(areaSchema)
    .mutation(({ ctx, input }) => removeArea(ctx.actor, input, ctx)),
  placeUnderArea: signedInProcedure
    .input(placeUnderAreaSchema)
    .mutation(({ ctx, input }) => placeUnderArea(ctx.actor, input, ctx)),
});
