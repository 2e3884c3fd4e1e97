import { answerFile } from "@/server/api/answer-file";
import type { ApiContext } from "@/server/api/context";
import { Invalid } from "@/server/kernel/errors";
import { keptFileName } from "@/server/kernel/kept-file-name";
import { beginImport } from "./import-draft.commands";
import { IMPORT_LIMITS } from "./import-draft.schema";
import { demandImportsExistFor } from "./importing.policy";

const LONGEST_NAME = 200;
function nameOf(request: Request): string {
  const given = new URL(request.url).searchParams.get("name") ?? "";
  return keptFileName(given, LONGEST_NAME) || "summary";
}

/** Answers a request whose body is a file and whose address says its name: with the id of the draft that it has become. */
export function answerUpload(request: Request, context: ApiContext): Promise<Response> {
  return answerFile(request, context, "importing.fileMissing", async (actor) => {
    demandImportsExistFor(actor);
    const bytes = new Uint8Array(await request.arrayBuffer());
    if (bytes.length > IMPORT_LIMITS.fileMegabytes * 1024 * 1024)
      throw new Invalid("importing.fileTooLarge", { limit: IMPORT_LIMITS.fileMegabytes });
    return beginImport(actor, { fileName: nameOf(request), bytes }, context);
  });
}
