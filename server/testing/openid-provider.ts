import { once } from "node:events";
import { createServer } from "node:http";
import Provider, { type Configuration } from "oidc-provider";

/** What the provider says of whoever signs in there next. */
export interface Subject {
  sub: string;
  email: string;
  email_verified: boolean;
}

export interface TestOpenIdProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Whoever is sent there from now on is this person, and asked nothing. */
  vouchFor(subject: Subject): void;
  close(): Promise<void>;
}

const CLIENT = { clientId: "register", clientSecret: "a secret between the register and its provider" };

/** Grants whatever the one client asks for. */
const loadExistingGrant: Configuration["loadExistingGrant"] = async (ctx) => {
  const { provider, client, session } = ctx.oidc;
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
  grant.addOIDCScope("openid email");
  await grant.save();
  return grant;
};

function providerAt(issuer: string, redirectUri: string, people: ReadonlyMap<string, Subject>): Provider {
  return new Provider(issuer, {
    clients: [
      {
        ...{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret },
        ...{ redirect_uris: [redirectUri], response_types: ["code"], grant_types: ["authorization_code"] },
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    cookies: { keys: ["keys of a provider in tests"] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ ...people.get(sub), sub }) }),
    loadExistingGrant,
  });
}

/** An OpenID provider on the loopback address that knows one client, with PKCE and nothing less. @param redirectUri of that client */
export async function startOpenIdProvider(redirectUri: string): Promise<TestOpenIdProvider> {
  const people = new Map<string, Subject>();
  let next = "";
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const issuer = `http://127.0.0.1:${port}`;
  const provider = providerAt(issuer, redirectUri, people);
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return answer(request, response);
    // Remembered by nobody: the next one who comes may be somebody else.
    return provider.interactionFinished(request, response, { login: { accountId: next, remember: false } });
  });
  return {
    issuer,
    ...CLIENT,
    vouchFor(subject) {
      people.set(subject.sub, subject);
      next = subject.sub;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
