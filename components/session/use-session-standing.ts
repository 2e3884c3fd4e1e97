"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { SessionLeft } from "@/server/modules/session/session.queries";
import { useTRPCClient } from "../trpc/trpc-provider";
import { type SessionStanding, sessionStanding } from "./session-standing";
import { ANSWERED, SESSION_STANDS } from "./sign-of-life";

const LOOKED_AT_EVERY = 10_000;

/** @param from when it was asked for: however long the answer took, the session lasts no longer than this says */
function clockOf({ absolute, idle }: SessionLeft, from: number) {
  return { endsAt: from + absolute, lastAnsweredAt: from, idle };
}

type Clock = ReturnType<typeof clockOf>;

/** Keeps the clock of the session, from how long it lasted when the page was made, by every answer since. */
function useSessionClock(left: SessionLeft, clock: RefObject<Clock | null>, look: () => void): void {
  useEffect(() => {
    clock.current = clockOf(left, Date.now());
    const answered = () => {
      if (clock.current) clock.current.lastAnsweredAt = Date.now();
      look();
    };
    const timer = setInterval(look, LOOKED_AT_EVERY);
    window.addEventListener(ANSWERED, answered);
    return () => {
      clearInterval(timer);
      window.removeEventListener(ANSWERED, answered);
    };
  }, [left, clock, look]);
}

/** Somebody may have signed in again, or gone on, on another page of this browser, and then comes back to this one. */
function useAskedOnReturn(isLive: boolean, ask: () => Promise<void>): void {
  useEffect(() => {
    if (isLive) return;
    const back = () => (document.visibilityState === "visible" ? void ask() : undefined);
    document.addEventListener("visibilitychange", back);
    return () => document.removeEventListener("visibilitychange", back);
  }, [isLive, ask]);
}

/**
 * How it stands with the session of this page.
 * @param left how long it lasted when the page was made
 * @returns with `ask`, which is a sign of life itself and tells whether the session stands, however it stood before
 */
export function useSessionStanding(left: SessionLeft): {
  standing: SessionStanding;
  ask: () => Promise<void>;
} {
  const client = useTRPCClient();
  const [standing, setStanding] = useState<SessionStanding>({ kind: "live" });
  const clock = useRef<Clock | null>(null);
  const look = useCallback(() => {
    if (!clock.current) return;
    const now = sessionStanding(clock.current, Date.now());
    // While it lives nothing is drawn anew.
    setStanding((before) => (before.kind === "live" && now.kind === "live" ? before : now));
  }, []);
  const ask = useCallback(async () => {
    const asked = Date.now();
    const answer = await client.session.left.query().catch(() => null);
    if (!answer) return look();
    clock.current = clockOf(answer, asked);
    look();
    window.dispatchEvent(new Event(SESSION_STANDS));
  }, [client, look]);
  useSessionClock(left, clock, look);
  useAskedOnReturn(standing.kind === "live", ask);
  return { standing, ask };
}
