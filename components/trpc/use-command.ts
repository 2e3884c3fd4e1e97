"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { Trouble } from "@/server/api/error-map";
import { troubleOf } from "./trouble";

/**
 * Does something and shows the page as it then is. What is wrong is kept until the next attempt; the page is shown anew
 * all the same, because somebody else may have changed it meanwhile.
 */
export function useCommand() {
  const router = useRouter();
  const [busy, startTransition] = useTransition();
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  function run(work: () => Promise<unknown>, done?: () => void): void {
    startTransition(async () => {
      setTrouble(null);
      try {
        await work();
        done?.();
      } catch (error) {
        setTrouble(troubleOf(error));
      }
      startTransition(() => router.refresh());
    });
  }

  return { run, busy, trouble };
}
