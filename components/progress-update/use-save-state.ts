"use client";

import { useSyncExternalStore } from "react";
import type { SaveState } from "./save-queue";

/** How it stands with what was typed, for whoever shows it: it changes with every key, and nothing else is drawn anew. */
export class SaveStates {
  private state: SaveState = { kind: "unchanged" };
  private readonly listeners = new Set<() => void>();

  readonly current = (): SaveState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly tell = (next: SaveState): void => {
    const isSame = next.kind === "changed" && this.state.kind === "changed";
    if (isSame) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  };
}

export function useSaveState(states: SaveStates): SaveState {
  return useSyncExternalStore(states.subscribe, states.current, states.current);
}

/** The save that a person has to put together with another's; null while there is none. */
export function useStaleSave(states: SaveStates) {
  const stale = () => {
    const state = states.current();
    return state.kind === "stale" ? state.stale : null;
  };
  return useSyncExternalStore(states.subscribe, stale, stale);
}
