import type { Trouble } from "@/server/api/error-map";
import type { UpdateContent } from "@/server/modules/progress-update/progress-update.schema";
import type { RevisionLine } from "@/server/modules/progress-update/revision-line";
import type { StaleSave } from "@/server/modules/progress-update/stale-save";

/** Somebody else who saved, and the agency that they wrote for. */
type Merged = Pick<RevisionLine, "by" | "onBehalfOf">;

/** How it stands with what was typed. */
export type SaveState =
  | { kind: "unchanged" }
  | { kind: "changed" }
  | { kind: "saving" }
  /** `mergedWith`: whose changes were put together with it, since the person last typed. */
  | { kind: "saved"; at: Date; mergedWith: Merged | null }
  /** A field is wrong: nothing is sent until it is right. */
  | { kind: "invalid" }
  | { kind: "refused"; trouble: Trouble }
  | { kind: "stale"; stale: StaleSave };

export interface SavePorts {
  /** Null once the form can be read; until then, what fetches the way to read it, and rejects where it cannot be had now. */
  ready: () => Promise<void> | null;
  /** What the form says now; null while a field is wrong. */
  read: () => UpdateContent | null;
  send: (
    content: UpdateContent,
    baseRevisionId: string | null,
  ) => Promise<{ revisionId: string; savedAt: Date }>;
  /** Keeps what is typed on this device, as long as the server has not acknowledged it. */
  keep: (baseRevisionId: string | null) => void;
  forget: () => void;
  /** Puts what somebody else saved meanwhile into the form; false where a person has to decide, and nothing was done. */
  merge: (stale: StaleSave) => boolean;
  tell: (state: SaveState) => void;
  troubleOf: (error: unknown) => Trouble;
}

/** Somebody who stops typing for so long is saved. */
export const PAUSE = 1_500;
/** Somebody who does not stop is saved so long after the first letter that nobody has saved. */
const LONGEST_OPEN = 10_000;
/** Somebody who is still typing is left alone for a moment before both texts are put together. */
const MERGE_PAUSE = 500;
const RETRY = 10_000;
/** Refusals that trying again does not change: not allowed any more, gone, or not understood. */
const FINAL = /^(progressUpdate|review|account|input)\./;

function isStaleSave(detail: unknown): detail is StaleSave {
  return typeof detail === "object" && detail !== null && "merge" in detail && "headRevisionId" in detail;
}

/**
 * Saves while a person types: after a pause or the longest wait, one save at a time, each starting from the revision that the
 * one before it made, again after a while where the server could not be reached.
 */
export class SaveQueue {
  private readonly ports: SavePorts;
  private base: string | null;
  private typed = 0;
  private saved = 0;
  private mergedWith: Merged | null = null;
  private running: Promise<string | null> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private latest: ReturnType<typeof setTimeout> | undefined;

  constructor(ports: SavePorts, headRevisionId: string | null) {
    this.ports = ports;
    this.base = headRevisionId;
  }

  /** Whether something that was typed has not been acknowledged. */
  get isOpen(): boolean {
    return this.typed !== this.saved;
  }

  /** To be called at each change of the form. */
  change(pause = PAUSE): void {
    this.mergedWith = null;
    this.typed += 1;
    this.ports.keep(this.base);
    this.ports.tell({ kind: "changed" });
    this.latest ??= setTimeout(() => void this.saveNow(), LONGEST_OPEN);
    this.soon(pause);
  }

  /** The form now holds what starts from another revision: merged, or kept on this device earlier. */
  startFrom(baseRevisionId: string | null): void {
    this.base = baseRevisionId;
    this.change(0);
  }

  stop(): void {
    clearTimeout(this.timer);
    clearTimeout(this.latest);
    this.latest = undefined;
  }

  /** @returns the revision that holds everything typed so far; null where it could not be saved */
  async saveNow(): Promise<string | null> {
    this.stop();
    while (this.running) await this.running;
    if (!this.isOpen) return this.base;
    this.running = this.saveOnce();
    const revisionId = await this.running;
    this.running = null;
    if (revisionId !== null && this.isOpen) this.soon(PAUSE);
    return revisionId;
  }

  private soon(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.saveNow(), pause);
  }

  private async saveOnce(): Promise<string | null> {
    const { ready, read, send, forget, tell, troubleOf } = this.ports;
    let sent = this.typed;
    try {
      const coming = ready();
      if (coming) await coming;
      sent = this.typed;
      const content = read();
      if (!content) {
        tell({ kind: "invalid" });
        return null;
      }
      tell({ kind: "saving" });
      const { revisionId, savedAt } = await send(content, this.base);
      this.base = revisionId;
      this.saved = sent;
      if (!this.isOpen) forget();
      tell(this.isOpen ? { kind: "changed" } : { kind: "saved", at: savedAt, mergedWith: this.mergedWith });
      return revisionId;
    } catch (error) {
      const isMerged = this.refuse(troubleOf(error), sent);
      return isMerged ? this.saveOnce() : null;
    }
  }

  /** @returns whether the form was merged with what another person saved, and is to be sent again at once */
  private refuse(trouble: Trouble, sent: number): boolean {
    const { detail } = trouble;
    if (isStaleSave(detail)) return this.meet(detail, sent);
    this.ports.tell({ kind: "refused", trouble });
    if (!FINAL.test(trouble.code)) this.soon(RETRY);
    return false;
  }

  /** Somebody saved meanwhile. What was typed since this save was sent is no part of the comparison yet: it is asked for again. */
  private meet(stale: StaleSave, sent: number): boolean {
    if (this.typed !== sent) {
      this.soon(MERGE_PAUSE);
      return false;
    }
    if (!this.ports.merge(stale)) {
      this.ports.tell({ kind: "stale", stale });
      return false;
    }
    this.base = stale.headRevisionId;
    this.typed += 1;
    this.ports.keep(this.base);
    const last = stale.since.at(-1);
    this.mergedWith = last ? { by: last.authorName, onBehalfOf: last.onBehalfOf } : null;
    return true;
  }
}
