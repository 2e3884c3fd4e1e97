import { requestContext } from "@/server/api/caller";
import { answerUpload } from "@/server/modules/importing/answer-upload";

/** A summary of an earlier period, as a file: the body is the file, the address says its name. */
export async function POST(request: Request): Promise<Response> {
  return answerUpload(request, await requestContext());
}
