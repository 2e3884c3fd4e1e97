import { returnPath } from "./return-path";

/** What next-auth is asked for here. Whatever else it knows, such as a log that anybody may write into, is not there. */
const ACTIONS: Record<string, readonly string[]> = {
  GET: ["csrf", "session", "providers", "signin", "signout", "callback", "error"],
  POST: ["signin", "signout", "callback"],
};

/** Only the identity provider sends somebody back to an address; with a password or a code one comes in by a form. */
const BY_ADDRESS = "callback/oidc";

/** The action, and the provider where it is one's. */
const MOST_STEPS = 2;

/** As next-auth itself writes it; it puts what it is given into a header as it is. */
const CODE = /^[\w.]{0,100}$/;

const NOWHERE = "";

function leadsHome(callbackUrl: string, ours: string): boolean {
  const path = callbackUrl.startsWith(`${ours}/`) ? callbackUrl.slice(ours.length) : callbackUrl;
  return callbackUrl === ours || returnPath(path, NOWHERE) !== NOWHERE;
}

/**
 * What is wrong with a request for next-auth, as a status; null where it may have it. It takes what it cannot read for a fault
 * of its own (a body that is no JSON, a way back that is no address), so that nothing unreadable gets to it.
 * @param steps the parts of the address after `/api/auth/`
 * @param ours the register's own address
 */
export function authTrouble(request: Request, steps: readonly string[], ours: string): number | null {
  const [action = "", error = ""] = steps;
  if (steps.length > MOST_STEPS || !ACTIONS[request.method]?.includes(action)) return 404;
  const query = new URL(request.url).searchParams;
  if (![error, ...query.getAll("error")].every((code) => CODE.test(code))) return 400;
  // Every one of several is looked at: next-auth takes another than the first.
  if (!query.getAll("callbackUrl").every((back) => back === "" || leadsHome(back, ours))) return 400;
  if (request.method === "GET") return action === "callback" && steps.join("/") !== BY_ADDRESS ? 404 : null;
  const [type] = (request.headers.get("content-type") ?? "").split(";");
  return type === "application/x-www-form-urlencoded" ? null : 415;
}
