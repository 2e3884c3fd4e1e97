import { Invalid } from "../kernel/errors";

/** What a test lets run apart: it does what it is told. */
export async function run(input: unknown, report: (share: number) => void): Promise<unknown> {
  report(0.5);
  if (input === "refuse") throw new Invalid("importing.fileEmpty", { limit: 3 });
  if (input === "break") throw new Error("no such thing");
  if (input === "die") process.exit(3);
  if (input === "turn") for (;;) Math.random();
  if (input === "swell") {
    const kept: Buffer[] = [];
    for (;;) kept.push(Buffer.alloc(8_000_000, 1));
  }
  return input;
}
