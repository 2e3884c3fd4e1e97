/** Shorter words stand in a log by chance. */
const SHORTEST = 12;

/** What next-auth signs and seals, such as the cookie of a session: three to five parts, of which the first is JSON. */
const SEALED_COOKIE = /\beyJ[\w-]*\.[\w-]*\.[\w.-]+/g;

/** The forms in which a word gets into a log: as it is, in an address, in a form that was sent, in a header. */
function formsOf(secret: string): string[] {
  const inForm = new URLSearchParams({ secret }).toString().slice("secret=".length);
  return [secret, encodeURIComponent(secret), inForm, Buffer.from(secret).toString("base64")];
}

/** The lines of a log that hold one of these secrets or any sealed cookie, with which it is. */
export function linesWithSecrets(log: string, secrets: Iterable<string>): string[] {
  const forms = [...new Set(secrets)].filter(({ length }) => length >= SHORTEST).flatMap(formsOf);
  return log
    .split("\n")
    .filter((line) => line.match(SEALED_COOKIE) || forms.some((form) => line.includes(form)));
}
