/** How a part of the page beside the editor has everything saved, and shows what took its place. */
export interface Saving {
  /** @returns the revision that holds everything typed; null where it could not be saved, or nothing was written yet */
  saveNow: () => Promise<string | null>;
  /** The newest revision is another than the editor shows: it begins again from that one. */
  startAgain: () => Promise<void>;
}
