import { router, signedInProcedure } from "@/server/api/trpc";
import { chooseMails } from "./mail-choice.commands";
import { listMailChoices } from "./mail-choice.queries";
import { chooseMailsSchema } from "./mail-choice.schema";

export const mailChoiceRouter = router({
  mine: signedInProcedure.query(({ ctx }) => listMailChoices(ctx.actor, undefined, ctx)),
  choose: signedInProcedure
    .input(chooseMailsSchema)
    .mutation(({ ctx, input }) => chooseMails(ctx.actor, input, ctx)),
});
