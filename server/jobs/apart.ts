import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { Conflict, type DomainError, Invalid, NotFound } from "../kernel/errors";

/** Where the project stands: this file is loaded by several bundlers, so its own address says nothing. */
const ROOT = process.cwd();
const ENTRY = path.join(ROOT, "server/jobs/apart-entry.mjs");
const LOOK_EVERY_MS = 50;
/** In which the kernel counts the time that a process has used, whatever its own clock is. */
const TICKS_A_SECOND = 100;
/** On a busy machine little of the time is the process's own; longer than so many times its limit nobody waits. */
const PATIENCE = 6;
/** What Node.js itself needs beside its heap. */
const BESIDE_HEAP_MB = 96;

export interface ApartLimits {
  /** Of the processor: what else the machine does is not held against it. Of the clock where the system does not say. */
  seconds: number;
  /** Of memory, the whole process. */
  megabytes: number;
  /** Large libraries that the module imports, by the names it imports them by: loaded once and as they are. */
  preload?: readonly string[];
  /** Ends it at once. */
  signal?: AbortSignal;
  /** Called with the share that is done, from 0 to 1, where the module tells it. */
  onProgress?: (share: number) => void;
}

/** Why what ran apart came to no end of its own. */
export class ApartStopped extends Error {
  constructor(readonly reason: "time" | "memory" | "cancelled" | "crashed") {
    super(`Stopped: ${reason}`);
    this.name = "ApartStopped";
  }
}

const messageSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("progress"), share: z.number() }),
  z.object({ kind: z.literal("done"), output: z.unknown() }),
  z.object({
    kind: z.literal("failed"),
    words: z.string(),
    foreseen: z
      .object({
        kind: z.string(),
        code: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
      })
      .nullable(),
  }),
]);
type Foreseen = NonNullable<Extract<z.infer<typeof messageSchema>, { kind: "failed" }>["foreseen"]>;

const FORESEEN = { notFound: NotFound, conflict: Conflict } as const;

function errorOf({ kind, code, params }: Foreseen): DomainError {
  const Kind = kind === "notFound" || kind === "conflict" ? FORESEEN[kind] : Invalid;
  return new Kind(code, params);
}

/** Memory in use, in megabytes; 0 where the system does not say, and the limit of the heap has to do. */
function residentMegabytes(child: ChildProcess): number {
  try {
    const pages = readFileSync(`/proc/${child.pid}/statm`, "utf8").split(" ")[1];
    return (Number(pages) * 4096) / 1024 / 1024;
  } catch {
    return 0;
  }
}

/** Seconds of the processor that it has used, all its threads together; null where the system does not say. */
function processorSeconds(child: ChildProcess): number | null {
  try {
    const stat = readFileSync(`/proc/${child.pid}/stat`, "utf8");
    // The name of the program, in brackets, may hold anything; the times are the 12th and 13th behind it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    return null;
  }
}

function forkFor({ megabytes }: ApartLimits): ChildProcess {
  const heap = Math.max(64, megabytes - BESIDE_HEAP_MB);
  // The bundler would take the path for a module of the bundle.
  return fork(/* turbopackIgnore: true */ ENTRY, [], {
    cwd: ROOT,
    execArgv: [`--max-old-space-size=${heap}`, "--no-deprecation"],
    // What it says on its own streams is nobody's answer: a program that runs out of memory prints pages.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
  });
}

/** Ends `child` when it has taken too long or too much, or is no longer wanted; `stopped` says why. */
function guard(child: ChildProcess, limits: ApartLimits) {
  const state: { stopped: ApartStopped["reason"] | null } = { stopped: null };
  const stop = (reason: ApartStopped["reason"]) => {
    state.stopped ??= reason;
    child.kill("SIGKILL");
  };
  const cancel = () => stop("cancelled");
  const patience = processorSeconds(child) === null ? 1 : PATIENCE;
  const timer = setTimeout(() => stop("time"), limits.seconds * patience * 1000);
  const looking = setInterval(() => {
    if (residentMegabytes(child) > limits.megabytes) stop("memory");
    if ((processorSeconds(child) ?? 0) > limits.seconds) stop("time");
  }, LOOK_EVERY_MS);
  if (limits.signal?.aborted) cancel();
  limits.signal?.addEventListener("abort", cancel);
  const release = () => {
    clearTimeout(timer);
    clearInterval(looking);
    limits.signal?.removeEventListener("abort", cancel);
  };
  return { state, release };
}

/**
 * Runs a module of the project in a process of its own, so that long work keeps nobody waiting and what breaks there
 * breaks nothing here: `export async function run(input, report)`, where `report(share)` tells how much is done.
 * @param module its path from the project's root
 * @param input anything that can be cloned, bytes included
 * @param read makes the typed output of what came back
 * @throws DomainError what the module threw; ApartStopped at a limit, when cancelled, and where the process died
 */
export function runApart<Output>(
  module: string,
  input: unknown,
  read: (output: unknown) => Output,
  limits: ApartLimits,
): Promise<Output> {
  const child = forkFor(limits);
  const { state, release } = guard(child, limits);
  return new Promise<Output>((resolve, reject) => {
    child.on("message", (raw) => {
      const message = messageSchema.parse(raw);
      if (message.kind === "progress") limits.onProgress?.(message.share);
      else if (message.kind === "failed")
        reject(message.foreseen ? errorOf(message.foreseen) : new Error(message.words));
      else
        try {
          resolve(read(message.output));
        } catch (error) {
          reject(error);
        }
    });
    child.once("error", () => reject(new ApartStopped(state.stopped ?? "crashed")));
    child.once("exit", () => reject(new ApartStopped(state.stopped ?? "crashed")));
    child.send(
      { module: pathToFileURL(path.join(ROOT, module)).href, input, preload: limits.preload ?? [] },
      () => {},
    );
  }).finally(release);
}
