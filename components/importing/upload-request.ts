import { z } from "zod";
import type { Trouble } from "@/server/api/error-map";
import { IMPORT_LIMITS } from "@/server/modules/importing/import-draft.schema";
import { paths } from "../navigation/paths";
import { refusalIn } from "../trpc/refusal-in";
import { Refusal } from "../trpc/trouble";

const answerSchema = z.object({ draftId: z.string() });

async function refusalOf(response: Response): Promise<Refusal> {
  if (response.status === 413)
    return new Refusal("importing.fileTooLarge", { limit: IMPORT_LIMITS.fileMegabytes });
  return refusalIn(await response.json().catch(() => null));
}

/** Why a file need not be sent at all; null where the browser sees nothing against it. */
export function refusedUnsent(file: Pick<File, "size">): Trouble | null {
  const { fileMegabytes } = IMPORT_LIMITS;
  if (file.size > fileMegabytes * 1024 * 1024)
    return new Refusal("importing.fileTooLarge", { limit: fileMegabytes }).trouble;
  return file.size === 0 ? new Refusal("importing.fileEmpty").trouble : null;
}

/** Sends a file to be read. @throws Refusal also where the server cannot be reached */
export async function uploadFile(file: File): Promise<string> {
  const response = await fetch(paths.api.imports(file.name), {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream" },
    body: file,
  }).catch(() => {
    throw new Refusal("server.unreachable");
  });
  if (!response.ok) throw await refusalOf(response);
  return answerSchema.parse(await response.json()).draftId;
}
