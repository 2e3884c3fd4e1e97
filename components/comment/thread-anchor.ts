/** The id of a thread on the page of its update, which links in mails and notices lead to. */
export function threadAnchor(threadId: string): string {
  return `thread-${threadId}`;
}
