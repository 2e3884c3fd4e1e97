import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Trouble } from "@/server/api/error-map";
import { SaveQueue, type SaveState } from "./save-queue";

const content = {
  sourceLocale: "zh-Hans" as const,
  texts: {},
  participations: [],
  activities: [],
  figures: [],
};
const trouble = (code: string, detail: unknown = null): Trouble => ({
  ...{ code, params: {}, detail, fields: {}, requestId: null },
});
const isTrouble = (error: unknown): error is Trouble =>
  typeof error === "object" && error !== null && "fields" in error;
const CUSTOMS = { "zh-Hans": "香港海关" };
const savedAt = new Date("2025-01-10T08:00:00Z");

/** A server that answers as told, one answer a save; what it was sent is in `sent`. */
function desk(
  answers: (string | Trouble)[],
  isValid = () => true,
  merge = () => false,
  ready: () => Promise<void> | null = () => null,
) {
  const sent: (string | null)[] = [];
  const states: SaveState["kind"][] = [];
  const told: SaveState[] = [];
  const kept: (string | null)[] = [];
  let forgotten = 0;
  const queue = new SaveQueue(
    {
      ready,
      read: () => (isValid() ? content : null),
      send: async (_content, base) => {
        sent.push(base);
        const answer = answers.shift();
        if (typeof answer === "string") return { revisionId: answer, savedAt };
        throw answer;
      },
      keep: (base) => kept.push(base),
      forget: () => {
        forgotten += 1;
      },
      merge,
      tell: (state) => {
        states.push(state.kind);
        told.push(state);
      },
      troubleOf: (error) => (isTrouble(error) ? error : trouble("server.unexpected")),
    },
    "r1",
  );
  return { queue, sent, states, told, kept, forgotten: () => forgotten };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("Saving while a person types", () => {
  it("waits for a pause, sends once, and forgets what the device kept when it is acknowledged", async () => {
    const { queue, sent, states, kept, forgotten } = desk(["r2"]);
    queue.change();
    await vi.advanceTimersByTimeAsync(1_000);
    queue.change();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual(["r1"]);
    expect(kept).toEqual(["r1", "r1"]);
    expect(states.at(-1)).toBe("saved");
    expect(forgotten()).toBe(1);
  });

  it("saves somebody who does not stop typing all the same", async () => {
    const { queue, sent } = desk(["r2", "r3", "r4"]);
    for (let second = 0; second < 25; second += 1) {
      queue.change();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(sent).toEqual(["r1", "r2"]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toEqual(["r1", "r2", "r3"]);
  });

  it("starts each save from the revision that the one before it made", async () => {
    const { queue, sent } = desk(["r2", "r3"]);
    queue.change();
    await queue.saveNow();
    queue.change();
    expect(await queue.saveNow()).toBe("r3");
    expect(sent).toEqual(["r1", "r2"]);
  });

  it("sends nothing where nothing was typed", async () => {
    const { queue, sent } = desk([]);
    expect(await queue.saveNow()).toBe("r1");
    expect(sent).toEqual([]);
  });

  it("never has two saves under way, and saves what was typed meanwhile", async () => {
    const { queue, sent, states } = desk(["r2", "r3"]);
    queue.change();
    const first = queue.saveNow();
    queue.change();
    await Promise.all([first, queue.saveNow()]);
    expect(sent).toEqual(["r1", "r2"]);
    expect(states.at(-1)).toBe("saved");
  });

  it("keeps what could not be sent, and tries again", async () => {
    const { queue, sent, states, forgotten } = desk([trouble("server.unreachable"), "r2"]);
    queue.change();
    expect(await queue.saveNow()).toBeNull();
    expect(states.at(-1)).toBe("refused");
    expect(forgotten()).toBe(0);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent).toEqual(["r1", "r1"]);
    expect(states.at(-1)).toBe("saved");
  });

  it("does not try again what is not allowed any more", async () => {
    const { queue, sent, states } = desk([trouble("progressUpdate.frozenSinceSubmitted")]);
    queue.change();
    await queue.saveNow();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual(["r1"]);
    expect(states.at(-1)).toBe("refused");
  });

  it("sends nothing while a field is wrong", async () => {
    const { queue, sent, states } = desk(["r2"], () => false);
    queue.change();
    expect(await queue.saveNow()).toBeNull();
    expect(sent).toEqual([]);
    expect(states.at(-1)).toBe("invalid");
  });

  it("stops at somebody else's save, and goes on from theirs after the merge", async () => {
    const stale = trouble("progressUpdate.staleSave", { headRevisionId: "r7", merge: {} });
    const { queue, sent, states } = desk([stale, "r8"]);
    queue.change();
    await queue.saveNow();
    expect(states.at(-1)).toBe("stale");
    queue.startFrom("r7");
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(["r1", "r7"]);
    expect(states.at(-1)).toBe("saved");
  });

  const since = [{ revisionId: "r7", ordinal: 7, authorName: "陈港关", onBehalfOf: CUSTOMS, at: savedAt }];
  const mergeable = () => trouble("progressUpdate.staleSave", { headRevisionId: "r7", merge: {}, since });

  it("puts together by itself what does not touch, and says with whom", async () => {
    const { queue, sent, told, kept } = desk([mergeable(), "r8", "r9"], undefined, () => true);
    queue.change();
    expect(await queue.saveNow()).toBe("r8");
    expect(sent).toEqual(["r1", "r7"]);
    expect(kept).toEqual(["r1", "r7"]);
    expect(told.at(-1)).toEqual({
      kind: "saved",
      at: savedAt,
      mergedWith: { by: "陈港关", onBehalfOf: CUSTOMS },
    });
    queue.change();
    await queue.saveNow();
    expect(told.at(-1)).toMatchObject({ mergedWith: null });
  });

  it("fetches what reads the form before it saves, and sends what is typed until that has come", async () => {
    let come = () => {};
    const coming = new Promise<void>((resolve) => {
      come = resolve;
    });
    const { queue, sent, forgotten } = desk(["r2"], undefined, undefined, () => coming);
    queue.change();
    const saved = queue.saveNow();
    queue.change();
    expect(sent).toEqual([]);
    come();
    expect(await saved).toBe("r2");
    expect(queue.isOpen).toBe(false);
    expect(forgotten()).toBe(1);
  });

  it("says so where what reads the form cannot be fetched, keeps what is typed, and tries again", async () => {
    const answers = [Promise.reject(trouble("server.unreachable")), null];
    const ready = () => answers.shift() ?? null;
    const { queue, sent, told, forgotten } = desk(["r2"], undefined, undefined, ready);
    queue.change();
    expect(await queue.saveNow()).toBeNull();
    expect(told.at(-1)).toMatchObject({ kind: "refused", trouble: { code: "server.unreachable" } });
    expect([sent, forgotten()]).toEqual([[], 0]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent).toEqual(["r1"]);
    expect(forgotten()).toBe(1);
  });

  it("compares again what was typed while a save that came too late was under way", async () => {
    let merges = 0;
    const merge = () => {
      merges += 1;
      return true;
    };
    const { queue, sent, states } = desk([mergeable(), mergeable(), "r8"], undefined, merge);
    queue.change();
    const first = queue.saveNow();
    queue.change();
    expect(await first).toBeNull();
    expect(merges).toBe(0);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(merges).toBe(1);
    expect(sent).toEqual(["r1", "r1", "r7"]);
    expect(states.at(-1)).toBe("saved");
  });
});
