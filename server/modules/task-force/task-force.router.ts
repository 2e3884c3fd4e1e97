import { router, signedInProcedure } from "@/server/api/trpc";
import { renameGroupSchema } from "./group-names.schema";
import { renameGroup } from "./rename-group";
import { changeSettings } from "./task-force.commands";
import { getNames, getSettings } from "./task-force.queries";
import { changeSettingsSchema } from "./task-force.schema";

export const taskForceRouter = router({
  settings: signedInProcedure.query(({ ctx }) => getSettings(ctx.actor, undefined, ctx)),
  changeSettings: signedInProcedure
    .input(changeSettingsSchema)
    .mutation(({ ctx, input }) => changeSettings(ctx.actor, input, ctx)),
  names: signedInProcedure.query(({ ctx }) => getNames(ctx.actor, undefined, ctx)),
  rename: signedInProcedure
    .input(renameGroupSchema)
    .mutation(({ ctx, input }) => renameGroup(ctx.actor, input, ctx)),
});
