"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { useTRPC } from "../trpc/trpc-provider";
import type { Saving } from "./saving";

/** What the parts of the page beside the editor need of it. A new `generation` is another editor, on what is newest then. */
export function useSaving(view: UpdateView) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const saveRef = useRef<Saving["saveNow"] | null>(null);
  const [generation, setGeneration] = useState(0);
  const head = view.head?.revisionId ?? null;
  const saving = useMemo<Saving>(
    () => ({
      saveNow: async () => (saveRef.current ? saveRef.current() : head),
      startAgain: async () => {
        await queries.invalidateQueries(trpc.progressUpdate.pathFilter());
        setGeneration((before) => before + 1);
      },
    }),
    [head, queries, trpc],
  );
  return { saving, saveRef, generation };
}
