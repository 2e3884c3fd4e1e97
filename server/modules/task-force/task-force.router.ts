import { router, signedInProcedure } from "@/server/api/trpc";
import { changeSettings } from "./task-force.commands";
import { getSettings } from "./task-force.queries";
import { changeSettingsSchema } from "./task-force.schema";

export const taskForceRouter = router({
  settings: signedInProcedure.query(({ ctx }) => getSettings(ctx.actor, undefined, ctx)),
  changeSettings: signedInProcedure
    .input(changeSettingsSchema)
    .mutation(({ ctx, input }) => changeSettings(ctx.actor, input, ctx)),
});
