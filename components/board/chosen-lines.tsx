"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { BoardLine } from "@/server/modules/board/board-lines";

/** As much of a line as acting on it needs. */
export type ChoosableLine = Pick<BoardLine, "updateId" | "revisionId" | "number"> & {
  mayAccept: boolean;
  mayRemind: boolean;
};

interface Choice {
  lines: readonly ChoosableLine[];
  chosen: readonly ChoosableLine[];
  isChosen: (updateId: string) => boolean;
  toggle: (updateIds: readonly string[], isChosen: boolean) => void;
}

const ChoiceContext = createContext<Choice | null>(null);

export function useChosenLines(): Choice {
  const choice = useContext(ChoiceContext);
  if (!choice) throw new Error("lines are chosen within ChosenLines");
  return choice;
}

/** Keeps which of these lines are chosen; one that the page no longer shows is no longer chosen. */
export function ChosenLines({ lines, children }: { lines: readonly ChoosableLine[]; children: ReactNode }) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const choice = useMemo<Choice>(
    () => ({
      lines,
      chosen: lines.filter(({ updateId }) => ids.has(updateId)),
      isChosen: (updateId) => ids.has(updateId),
      toggle: (updateIds, isChosen) =>
        setIds((before) => {
          const after = new Set(before);
          for (const id of updateIds) isChosen ? after.add(id) : after.delete(id);
          return after;
        }),
    }),
    [lines, ids],
  );
  return <ChoiceContext value={choice}>{children}</ChoiceContext>;
}

export function ChooseLine({ updateId, number }: Pick<ChoosableLine, "updateId" | "number">) {
  const t = useTranslations("board");
  const { isChosen, toggle } = useChosenLines();
  return (
    <input
      type="checkbox"
      className="size-6 accent-accent"
      aria-label={t("select", { number })}
      checked={isChosen(updateId)}
      onChange={({ target }) => toggle([updateId], target.checked)}
    />
  );
}

/** For a box that chooses every line that the page shows, or none. */
export function useAllLines() {
  const { lines, chosen, toggle } = useChosenLines();
  const ids = lines.map(({ updateId }) => updateId);
  return {
    checked: lines.length > 0 && chosen.length === lines.length,
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => toggle(ids, target.checked),
  };
}
