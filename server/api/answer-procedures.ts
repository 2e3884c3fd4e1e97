import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { paths } from "@/components/navigation/paths";
import { MOST_CALLS } from "@/server/kernel/batch";
import type { ProcedureContext } from "./context";
import { appRouter } from "./root";

/** The one type of body that calls have, and one that no form of another site can send. */
const JSON_TYPE = "application/json";

/**
 * Answers calls of procedures. Their input is JSON: the protocol would take a form as well, which an input of nothing but
 * optional fields cannot tell from an empty object.
 */
export async function answerProcedures(
  request: Request,
  createContext: () => Promise<ProcedureContext>,
): Promise<Response> {
  const [type = ""] = (request.headers.get("content-type") ?? "").split(";");
  if (request.method === "POST" && type.trim() !== JSON_TYPE) return new Response(null, { status: 415 });
  return fetchRequestHandler({
    endpoint: paths.api.trpc(),
    req: request,
    router: appRouter,
    createContext,
    maxBatchSize: MOST_CALLS,
    responseMeta: () => ({ headers: { "Cache-Control": "no-store" } }),
  });
}
