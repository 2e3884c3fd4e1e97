import { answerProcedures } from "@/server/api/answer-procedures";
import { requestContext } from "@/server/api/caller";

function answer(request: Request): Promise<Response> {
  return answerProcedures(request, requestContext);
}

export { answer as GET, answer as POST };
