import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { logFault } from "../api/log-fault";

const CHANNEL = "published";
/** As whoever keeps the database sees the connection. */
const CONNECTION = "register: news of editions";
const FIRST_WAIT = 100;
const LONGEST_WAIT = 5_000;
/** So often the connection is tried, so that one that died silently is noticed. */
const HEARTBEAT = 10_000;

export interface EditionNews {
  close(): Promise<void>;
}

/** One connection that listens, until it ends; resolves then. */
async function listen(url: string, onNews: () => void, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: CONNECTION,
    keepAlive: true,
    query_timeout: HEARTBEAT,
  });
  const ended = new Promise<void>((resolve) => {
    client.once("end", () => resolve());
    client.once("error", () => resolve());
  });
  const leave = () => void client.end().catch(() => {});
  try {
    await client.connect();
    client.on("notification", onNews);
    await client.query(`LISTEN ${CHANNEL}`);
    // Whatever was published while nobody listened.
    onNews();
    signal.addEventListener("abort", leave, { once: true });
    if (signal.aborted) return;
    const heartbeat = setInterval(() => void client.query("SELECT 1").catch(leave), HEARTBEAT);
    await ended.finally(() => clearInterval(heartbeat));
  } finally {
    signal.removeEventListener("abort", leave);
    await client.end().catch(() => {});
  }
}

/**
 * Calls `onNews` whenever an edition is published, by this process or another, and whenever it may have missed one: at
 * the start, and each time that it listens again after the connection was lost.
 * @returns once it listens for the first time, or has failed to and goes on trying
 */
export async function followEditions(url: string, onNews: () => void): Promise<EditionNews> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let wait = FIRST_WAIT;
  const follow = async (ready: () => void) => {
    while (!signal.aborted) {
      const listening = () => {
        wait = FIRST_WAIT;
        onNews();
        ready();
      };
      await listen(url, listening, signal).catch((error: unknown) => {
        if (!signal.aborted) logFault("listening for editions", error);
      });
      ready();
      await pause(wait, undefined, { signal }).catch(() => {});
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  };
  let following = Promise.resolve();
  await new Promise<void>((ready) => {
    following = follow(ready);
  });
  return {
    close: async () => {
      stopping.abort();
      await following;
    },
  };
}
