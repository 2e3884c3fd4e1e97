import { router, signedInProcedure } from "@/server/api/trpc";
import { remind } from "./reminder.commands";
import { remindSchema } from "./reminder.schema";

export const reminderRouter = router({
  remind: signedInProcedure.input(remindSchema).mutation(({ ctx, input }) => remind(ctx.actor, input, ctx)),
});
