import { router, signedInProcedure } from "@/server/api/trpc";
import { getBoard } from "./board.queries";
import { boardSchema } from "./board.schema";

export const boardRouter = router({
  getBoard: signedInProcedure.input(boardSchema).query(({ ctx, input }) => getBoard(ctx.actor, input, ctx)),
});
