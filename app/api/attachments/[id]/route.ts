import { requestContext } from "@/server/api/caller";
import { answerDownload } from "@/server/modules/attachment/answer-download";

/** A file that stands beside an update, for whoever may read that. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerDownload((await params).id, await requestContext());
}
