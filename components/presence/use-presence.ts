"use client";

import { useEffect, useState } from "react";
import { PRESENCE } from "@/server/modules/presence/presence.schema";
import { useTRPCClient } from "../trpc/trpc-provider";

/** Whoever has touched nothing for so long is not there, though the page is: a page alone keeps no session alive. */
const NOBODY_THERE = 5 * 60_000;
const SIGNS_OF_LIFE = ["keydown", "pointerdown", "pointermove", "scroll"] as const;

/**
 * Says, while somebody looks at this page and does something, that they have an update open.
 * @returns the names of the others who have
 */
export function usePresence(updateId: string): string[] {
  const client = useTRPCClient();
  const [others, setOthers] = useState<string[]>([]);
  useEffect(() => {
    let lastSign = Date.now();
    const live = () => {
      lastSign = Date.now();
    };
    const beat = async () => {
      const isThere = document.visibilityState === "visible" && Date.now() - lastSign < NOBODY_THERE;
      if (!isThere) return;
      // Nothing depends on it: the next beat asks again.
      const heard = await client.presence.keep.mutate({ updateId }).catch(() => null);
      if (heard) setOthers((known) => (known.join() === heard.others.join() ? known : heard.others));
    };
    const timer = setInterval(() => void beat(), PRESENCE.beat);
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, live, { passive: true });
    document.addEventListener("visibilitychange", live);
    void beat();
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, live);
      document.removeEventListener("visibilitychange", live);
    };
  }, [client, updateId]);
  return others;
}
