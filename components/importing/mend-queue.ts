import type { Trouble } from "@/server/api/error-map";

/** How it stands with what was mended. */
export type MendState =
  | { kind: "unchanged" }
  | { kind: "changed" }
  | { kind: "saving" }
  | { kind: "saved"; at: Date }
  /** A field is wrong: nothing is sent until it is right. */
  | { kind: "invalid" }
  /** The server could not be reached; it is tried again. */
  | { kind: "notSaved" }
  | { kind: "refused"; trouble: Trouble }
  /** Somebody else saved first; `version` is theirs. */
  | { kind: "stale"; version: number };

export interface MendPorts<Value> {
  /** What the form says now; null while a field is wrong. */
  read: () => Value | null;
  send: (value: Value, version: number) => Promise<{ version: number; savedAt: Date }>;
  tell: (state: MendState) => void;
  troubleOf: (error: unknown) => Trouble;
}

const PAUSE = 900;
const RETRY = 8_000;

function versionIn(detail: unknown): number | null {
  const named = typeof detail === "object" && detail !== null && "version" in detail ? detail.version : null;
  return typeof named === "number" ? named : null;
}

/** Saves mends after a pause, one at a time, each from the version that the one before made; again where nobody answered. */
export class MendQueue<Value> {
  private typed = 0;
  private saved = 0;
  private running: Promise<boolean> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly ports: MendPorts<Value>,
    private version: number,
  ) {}

  /** Whether something has not been acknowledged. */
  get isOpen(): boolean {
    return this.typed !== this.saved;
  }

  change(): void {
    this.typed += 1;
    this.ports.tell({ kind: "changed" });
    this.soon(PAUSE);
  }

  /** Goes on from another version: what is in the form takes its place. */
  startFrom(version: number): void {
    this.version = version;
    this.typed += 1;
    void this.saveNow();
  }

  /** @returns whether everything is saved */
  async saveNow(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (!this.isOpen) return true;
    this.running = this.saveOnce();
    const isSaved = await this.running;
    this.running = null;
    if (isSaved && this.isOpen) this.soon(PAUSE);
    return isSaved && !this.isOpen;
  }

  private soon(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.saveNow(), pause);
  }

  private async saveOnce(): Promise<boolean> {
    const sent = this.typed;
    const value = this.ports.read();
    if (value === null) {
      this.ports.tell({ kind: "invalid" });
      return false;
    }
    this.ports.tell({ kind: "saving" });
    try {
      const { version, savedAt } = await this.ports.send(value, this.version);
      this.version = version;
      this.saved = sent;
      this.ports.tell(this.isOpen ? { kind: "changed" } : { kind: "saved", at: savedAt });
      return true;
    } catch (error) {
      this.refuse(this.ports.troubleOf(error));
      return false;
    }
  }

  private refuse(trouble: Trouble): void {
    const theirs = trouble.code === "importing.changedMeanwhile" ? versionIn(trouble.detail) : null;
    if (theirs !== null) this.ports.tell({ kind: "stale", version: theirs });
    else if (!/^server\./.test(trouble.code)) this.ports.tell({ kind: "refused", trouble });
    else {
      this.ports.tell({ kind: "notSaved" });
      this.soon(RETRY);
    }
  }
}
