import { createTRPCClient, httpLink } from "@trpc/client";
import superjson from "superjson";
import type { AppRouter } from "../../server/api/root";
import { signIn } from "../../server/testing/sign-in";

/** The procedures of the register at `url`, as somebody who has signed in there without a browser. */
export async function signedInClient(url: string, email: string, password: string) {
  const cookie = await signIn(url, { email, password });
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${url}/api/trpc`, transformer: superjson, headers: { cookie, origin: url } })],
  });
}
