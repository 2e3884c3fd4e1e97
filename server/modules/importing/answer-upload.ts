import type { ApiContext } from "@/server/api/context";
import { describeTrouble } from "@/server/api/error-map";
import { DomainError, Invalid, SignedOut } from "@/server/kernel/errors";
import { isOneStorableLine } from "@/server/kernel/storable-text";
import { beginImport } from "./import-draft.commands";
import { IMPORT_LIMITS } from "./import-draft.schema";

const LONGEST_NAME = 200;
const STATUS: Record<DomainError["kind"], number> = {
  notFound: 404,
  signedOut: 401,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  throttled: 429,
};

/** The file's name as it is kept: without a path, one line, not endless; its ending stays. */
function nameOf(request: Request): string {
  const given = new URL(request.url).searchParams.get("name") ?? "";
  const name = [...(given.split(/[\\/]/).at(-1) ?? "")].filter(isOneStorableLine).join("").trim();
  return name.slice(-LONGEST_NAME) || "summary";
}

/**
 * Answers a request whose body is a file and whose address says its name: 200 with the id of the draft that it has become,
 * or the trouble, as procedures tell it. The body's type is one that no form of another site can send.
 */
export async function answerUpload(
  request: Request,
  { actor, requestId, ...context }: ApiContext,
): Promise<Response> {
  try {
    if (!actor) throw new SignedOut("account.signedOut");
    if (request.headers.get("content-type") !== "application/octet-stream")
      throw new Invalid("importing.fileMissing");
    const bytes = new Uint8Array(await request.arrayBuffer());
    if (bytes.length > IMPORT_LIMITS.fileMegabytes * 1024 * 1024)
      throw new Invalid("importing.fileTooLarge", { limit: IMPORT_LIMITS.fileMegabytes });
    return Response.json(await beginImport(actor, { fileName: nameOf(request), bytes }, context));
  } catch (error) {
    const status = error instanceof DomainError ? STATUS[error.kind] : 500;
    if (status === 500) console.error(`[${requestId}] /api/imports:`, error);
    return Response.json({ trouble: describeTrouble(error, requestId) }, { status });
  }
}
