import { headers } from "next/headers";

/** By which a script of ours runs in this one answer, as its policy says; see `server/http/arrival.ts`. */
export async function answerNonce(): Promise<string | undefined> {
  const policy = (await headers()).get("content-security-policy");
  return /'nonce-([^']+)'/.exec(policy ?? "")?.[1];
}
