/** Words that only commands in a terminal and pages made on the server say; they need not travel with every page. */
const SERVER_ONLY = new Set(["operation", "audit", "bundle", "permission", "privacy"]);
/** Of a rule of proof-reading the browser names it and says what it found; the rest stands on the rule's own page. */
const OF_A_RULE = new Set(["title", "facts"]);

interface Messages {
  [key: string]: string | Messages;
}

function entriesOf(node: string | Messages | undefined): [string, string | Messages][] {
  return typeof node === "object" ? Object.entries(node) : [];
}

/** The messages that pages of the workspace need in the browser. */
export function messagesForBrowser(messages: Messages): Messages {
  const rules = entriesOf(messages.proofReadingRules).map(([code, words]) => [
    code,
    Object.fromEntries(entriesOf(words).filter(([key]) => OF_A_RULE.has(key))),
  ]);
  const kept = Object.entries(messages).filter(([key]) => !SERVER_ONLY.has(key));
  return { ...Object.fromEntries(kept), proofReadingRules: Object.fromEntries(rules) };
}

/** Of all words only those of these catalogues, and of the others the codes, since any may come with an answer of the server. */
export function messagesOnly(messages: Messages, catalogues: readonly string[]): Messages {
  const chosen = Object.entries(messages).flatMap(([key, words]): [string, string | Messages][] => {
    if (catalogues.includes(key)) return [[key, words]];
    const codes = entriesOf(words).filter(([name]) => name === "codes");
    return codes.length > 0 ? [[key, Object.fromEntries(codes)]] : [];
  });
  return Object.fromEntries(chosen);
}
