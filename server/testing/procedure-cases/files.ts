import type { ApiContext } from "@/server/api/context";
import { describeTrouble } from "@/server/api/error-map";
import { DomainError } from "@/server/kernel/errors";
import { answerDownload } from "@/server/modules/attachment/answer-download";
import { answerAttachment } from "@/server/modules/attachment/answer-upload";
import { getDraftFile } from "@/server/modules/summary/draft-file";
import { pdfFile } from "../attaching";
import type { IdField } from "./ids";

/** A file that is asked for, or sent, at an address of its own and not by a procedure. */
export interface FileCase {
  /** What the address names. */
  kind: IdField["kind"];
  ask: (context: ApiContext, id: string) => Promise<FileAnswer>;
}

interface FileAnswer {
  isRefused: boolean;
  /** All that is told of it. */
  said: unknown;
}

/** Everything of a response but the id of its request. */
async function whole(response: Response): Promise<FileAnswer> {
  const { status, headers } = response;
  const body = (await response.text()).replace(/"requestId":"[^"]*"/, "");
  return { isRefused: status >= 400, said: { status, headers: [...headers], body } };
}

function upload(context: ApiContext, updateId: string): Promise<FileAnswer> {
  const query = new URLSearchParams({ update: updateId, name: "3.pdf" });
  const request = new Request(`http://localhost/api/attachments?${query}`, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream" },
    body: new Uint8Array(pdfFile("3")),
  });
  return answerAttachment(request, context).then(whole);
}

async function draft({ actor, ...context }: ApiContext, period: string, file: string): Promise<FileAnswer> {
  if (!actor) throw new Error("drafts are for people who are signed in");
  try {
    const { fileName } = await getDraftFile(actor, { period, file }, context);
    return { isRefused: false, said: fileName };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { isRefused: true, said: describeTrouble(error, null) };
  }
}

const draftCase = (file: string): FileCase => ({
  kind: "period",
  ask: (context, period) => draft(context, period, file),
});

export const FILE_CASES: Record<string, FileCase> = {
  "an attachment that is fetched": {
    kind: "attachment",
    ask: async (context, id) => whole(await answerDownload(id, context)),
  },
  "an attachment that is sent": { kind: "update", ask: upload },
  "the draft of a summary": draftCase("summary.en.md"),
  "the draft of a plan": draftCase("plan.en.md"),
  "a sheet of figures": draftCase("figures.csv"),
  "the list of what was not reported": draftCase("not-reported.en.xlsx"),
};
