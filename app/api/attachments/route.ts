import { requestContext } from "@/server/api/caller";
import { answerAttachment } from "@/server/modules/attachment/answer-upload";

/** A file that is to stand beside an update: the body is the file, the address says its name and the update. */
export async function POST(request: Request): Promise<Response> {
  return answerAttachment(request, await requestContext());
}
