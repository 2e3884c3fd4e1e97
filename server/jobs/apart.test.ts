import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Invalid } from "../kernel/errors";
import { ApartStopped, runApart } from "./apart";

const TRIAL = "server/testing/apart-trial.ts";
const LIMITS = { seconds: 20, megabytes: 400 };
const run = (input: unknown, limits = {}) =>
  runApart(TRIAL, input, (output) => output, { ...LIMITS, ...limits });

describe("What runs apart", () => {
  it("gives back what came of it, bytes too, and tells how far it is", async () => {
    const shares: number[] = [];
    const input = { bytes: new Uint8Array([1, 2, 250]), words: "粵港" };
    expect(await run(input, { onProgress: (share: number) => shares.push(share) })).toEqual(input);
    expect(shares).toEqual([0.5]);
  });

  it("refuses with the very code, and breaks with words for whoever mends it", async () => {
    await expect(run("refuse")).rejects.toEqual(new Invalid("importing.fileEmpty", { limit: 3 }));
    await expect(run("break")).rejects.toThrow("no such thing");
  });

  it("says what came back in another shape than was asked for", async () => {
    await expect(runApart(TRIAL, "text", (output) => z.number().parse(output), LIMITS)).rejects.toThrow(
      z.ZodError,
    );
  });

  it.each([
    ["turn", { seconds: 2 }, "time"],
    ["swell", { megabytes: 250 }, "memory"],
    ["die", {}, "crashed"],
  ] as const)("is ended where it would %s", async (input, limits, reason) => {
    await expect(run(input, limits)).rejects.toEqual(new ApartStopped(reason));
  });

  it("ends at once when it is no longer wanted", async () => {
    const cancelling = new AbortController();
    const running = run("turn", { signal: cancelling.signal, onProgress: () => cancelling.abort() });
    await expect(running).rejects.toEqual(new ApartStopped("cancelled"));
  });
});
