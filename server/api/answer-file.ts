import type { Actor } from "../kernel/actor";
import { DomainError, Invalid, SignedOut } from "../kernel/errors";
import type { ApiContext } from "./context";
import { describeTrouble } from "./error-map";
import { logFault } from "./log-fault";

const STATUS: Record<DomainError["kind"], number> = {
  notFound: 404,
  signedOut: 401,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  throttled: 429,
};

/**
 * Answers a request whose body is a file, from somebody who is signed in: 200 with what `take` makes of it, or the trouble, as
 * procedures tell it. The body's type is one that no form of another site can send.
 * @param missing the code of the trouble where the body is of another type
 */
export async function answerFile(
  request: Request,
  { actor, requestId }: Pick<ApiContext, "actor" | "requestId">,
  missing: string,
  take: (actor: Actor) => Promise<unknown>,
): Promise<Response> {
  try {
    if (!actor) throw new SignedOut("account.signedOut");
    if (request.headers.get("content-type") !== "application/octet-stream") throw new Invalid(missing);
    return Response.json(await take(actor));
  } catch (error) {
    const status = error instanceof DomainError ? STATUS[error.kind] : 500;
    if (status === 500) logFault(`[${requestId}] ${new URL(request.url).pathname}`, error);
    return Response.json({ trouble: describeTrouble(error, requestId) }, { status });
  }
}
