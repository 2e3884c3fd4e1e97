import { router, signedInProcedure } from "@/server/api/trpc";
import { createAgency, renameAgency } from "./agency.commands";
import { getAgency, listAgencies } from "./agency.queries";
import {
  addVariantSchema,
  changeVariantSchema,
  createAgencySchema,
  getAgencySchema,
  mergeAgencySchema,
  removeAgencySchema,
  removeVariantSchema,
  renameAgencySchema,
} from "./agency.schema";
import { addVariant, changeVariant, removeVariant } from "./change-variants";
import { mergeAgency } from "./merge-agency";
import { removeAgency } from "./remove-agency";

export const agencyRouter = router({
  list: signedInProcedure.query(({ ctx }) => listAgencies(ctx.actor, undefined, ctx)),
  get: signedInProcedure.input(getAgencySchema).query(({ ctx, input }) => getAgency(ctx.actor, input, ctx)),
  create: signedInProcedure
    .input(createAgencySchema)
    .mutation(({ ctx, input }) => createAgency(ctx.actor, input, ctx)),
  rename: signedInProcedure
    .input(renameAgencySchema)
    .mutation(({ ctx, input }) => renameAgency(ctx.actor, input, ctx)),
  addVariant: signedInProcedure
    .input(addVariantSchema)
    .mutation(({ ctx, input }) => addVariant(ctx.actor, input, ctx)),
  changeVariant: signedInProcedure
    .input(changeVariantSchema)
    .mutation(({ ctx, input }) => changeVariant(ctx.actor, input, ctx)),
  removeVariant: signedInProcedure
    .input(removeVariantSchema)
    .mutation(({ ctx, input }) => removeVariant(ctx.actor, input, ctx)),
  remove: signedInProcedure
    .input(removeAgencySchema)
    .mutation(({ ctx, input }) => removeAgency(ctx.actor, input, ctx)),
  merge: signedInProcedure
    .input(mergeAgencySchema)
    .mutation(({ ctx, input }) => mergeAgency(ctx.actor, input, ctx)),
});
