"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import type { Place } from "@/server/modules/importing/import-draft.schema";

interface Saver {
  isOpen: boolean;
  saveNow: () => Promise<boolean>;
}

/** Which of the two is seen where there is room for one only. */
export type DraftSide = "form" | "source";

interface OpenDraft {
  side: DraftSide;
  setSide: (side: DraftSide) => void;
  /** The part of the source that belongs to the field that has the focus. */
  marked: Place | null;
  mark: (place: Place | null) => void;
  savers: Set<Saver>;
}

const Context = createContext<OpenDraft | null>(null);

export function OpenDraftProvider({ children }: { children: ReactNode }) {
  const [side, setSide] = useState<DraftSide>("form");
  const [marked, mark] = useState<Place | null>(null);
  const [savers] = useState(() => new Set<Saver>());
  const value = useMemo(() => ({ side, setSide, marked, mark, savers }), [side, marked, savers]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** What form and source of one draft say to each other. */
export function useOpenDraft(): OpenDraft {
  const open = useContext(Context);
  if (!open) throw new Error("useOpenDraft outside of a draft's page");
  return open;
}

/** Saves everything that is being typed. @returns whether nothing is left unsaved */
export function useSaveAll(): () => Promise<boolean> {
  const { savers } = useOpenDraft();
  return async () => {
    const saved = await Promise.all([...savers].map((saver) => saver.saveNow()));
    return saved.every(Boolean);
  };
}

/** Counts a queue among what is saved on leaving, on coming back on line, and before confirming. */
export function useKeepSaved(queue: Saver): void {
  const { savers } = useOpenDraft();
  useEffect(() => {
    savers.add(queue);
    const save = () => void queue.saveNow();
    const hidden = () => (document.visibilityState === "hidden" ? save() : undefined);
    const leaving = (event: BeforeUnloadEvent) => {
      if (queue.isOpen) event.preventDefault();
    };
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("online", save);
    window.addEventListener("beforeunload", leaving);
    return () => {
      savers.delete(queue);
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("online", save);
      window.removeEventListener("beforeunload", leaving);
      save();
    };
  }, [savers, queue]);
}
