const HIDDEN = "[…]";

/** What lets somebody in, wherever it may stand in what is written down: in an address, in an error, in a header. */
const SECRETS: readonly [pattern: RegExp, instead: string][] = [
  // One-time links.
  [/(\/(?:invitation|reset)\/)[^\s/?#"'`:]+/g, `$1${HIDDEN}`],
  // Whatever follows such a word, as a property, in a query or in a header: to the end of the quoted text or of the word.
  [
    /\b((?:[\w-]*(?:password|passwordHash|token|secret|signature)|cookie|set-cookie|authorization)["']?\s*[:=]\s*)("[^"]*"|'[^']*'|`[^`]*`|[^\s,;&}\]]+)/gi,
    `$1${HIDDEN}`,
  ],
  [/\b(Bearer|Basic)\s+[\w+/=.~-]+/g, `$1 ${HIDDEN}`],
  // The name and password of an address.
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@"']+@/gi, `$1${HIDDEN}@`],
  [/\$argon2\w+\$[\w$=,+/-]+/g, HIDDEN],
  // Signed and sealed words, such as those of the cookie of a session.
  [/\beyJ[\w-]*(?:\.[\w-]*){2,4}/g, HIDDEN],
];

/** `text` without anything that lets somebody in. */
export function withoutSecrets(text: string): string {
  return SECRETS.reduce((left, [pattern, instead]) => left.replace(pattern, instead), text);
}
