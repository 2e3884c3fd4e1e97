import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { MendQueue, type MendState } from "./mend-queue";

const at = new Date("2025-03-01T01:00:00Z");
const trouble = (code: string, detail: unknown = null) => ({
  code,
  detail,
  params: {},
  fields: {},
  requestId: null,
});

/** A form with one value, and a server that counts versions from 1 and does as it is told. */
function scene() {
  const states: MendState["kind"][] = [];
  const sent: [string, number][] = [];
  const server = { version: 1, fails: [trouble("")].slice(1) };
  const form: { value: string | null } = { value: "" };
  const queue = new MendQueue<string>(
    {
      read: () => form.value,
      send: async (value, version) => {
        const failure = server.fails.shift();
        if (failure) throw failure;
        sent.push([value, version]);
        server.version = version + 1;
        return { version: server.version, savedAt: at };
      },
      tell: ({ kind }) => void states.push(kind),
      troubleOf: (error) =>
        typeof error === "object" && error !== null && "code" in error
          ? trouble(String(error.code), "detail" in error ? error.detail : null)
          : trouble("server.unexpected"),
    },
    1,
  );
  const type = (value: string | null) => {
    form.value = value;
    queue.change();
  };
  return { states, sent, server, queue, type };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("mends", () => {
  test("are saved once after a pause, each from the version before", async () => {
    const { states, sent, type } = scene();
    type("a");
    type("ab");
    await vi.advanceTimersByTimeAsync(1_000);
    type("abc");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual([
      ["ab", 1],
      ["abc", 2],
    ]);
    expect(states.at(-1)).toBe("saved");
  });

  test("wait while a field is wrong, and go on when it is right", async () => {
    const { states, sent, queue, type } = scene();
    type(null);
    expect(await queue.saveNow()).toBe(false);
    expect(states.at(-1)).toBe("invalid");
    type("right");
    expect(await queue.saveNow()).toBe(true);
    expect(sent).toEqual([["right", 1]]);
  });

  test("are sent again where nobody answered, and not where they were refused", async () => {
    const { states, sent, server, queue, type } = scene();
    server.fails = [trouble("server.unreachable")];
    type("a");
    expect(await queue.saveNow()).toBe(false);
    expect(states.at(-1)).toBe("notSaved");
    await vi.advanceTimersByTimeAsync(9_000);
    expect(sent).toEqual([["a", 1]]);
    server.fails = [trouble("importing.alreadyConfirmed")];
    type("b");
    await vi.advanceTimersByTimeAsync(30_000);
    expect([states.at(-1), sent.length]).toEqual(["refused", 1]);
  });

  test("overwrite what somebody else saved only when told to", async () => {
    const { states, sent, server, queue, type } = scene();
    server.fails = [trouble("importing.changedMeanwhile", { version: 7 })];
    type("mine");
    await vi.advanceTimersByTimeAsync(30_000);
    expect([states.at(-1), sent]).toEqual(["stale", []]);
    queue.startFrom(7);
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual([["mine", 7]]);
  });
});
