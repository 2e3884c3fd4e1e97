/** Codes that have words; for all else that can go wrong on the way there are those of a way that failed. */
const KNOWN: readonly string[] = ["singleSignOn.unknown"];

/** The code of what is shown to whoever came back from the identity provider with this in the address. */
export function troubleCode(error: string | string[]): string {
  return typeof error === "string" && KNOWN.includes(error) ? error : "singleSignOn.failed";
}
