"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useCodeMessage } from "../form/code-message";
import { Button } from "../ui/button";
import type { MendState } from "./mend-queue";

interface MendStatusProps {
  state: MendState;
  onTakeTheirs: () => void;
  onKeepMine: (version: number) => void;
}

/** One quiet line: saved when, being saved, or why not; and what to do where somebody else saved first. */
export function MendStatus({ state, onTakeTheirs, onKeepMine }: MendStatusProps) {
  const t = useTranslations("importing.save");
  const format = useFormatter();
  const words = useCodeMessage();
  if (state.kind === "stale")
    return (
      <div role="status" className="grid gap-2 border-s-4 border-warning bg-warning-tint px-4 py-3">
        <p>{t("stale")}</p>
        <div className="flex flex-wrap gap-2">
          <Button small onClick={onTakeTheirs}>
            {t("takeTheirs")}
          </Button>
          <Button small onClick={() => onKeepMine(state.version)}>
            {t("keepMine")}
          </Button>
        </div>
      </div>
    );
  const time = (at: Date) => format.dateTime(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const said = () => {
    if (state.kind === "saved") return t("saved", { time: time(state.at) });
    if (state.kind === "refused") return words(state.trouble.code, state.trouble.params);
    return t(state.kind);
  };
  const isTrouble = ["invalid", "notSaved", "refused"].includes(state.kind);
  return (
    <p
      role={isTrouble ? "status" : undefined}
      data-save-state={state.kind}
      className={isTrouble ? "min-h-6 text-small text-danger" : "min-h-6 text-small text-faint"}
    >
      {said()}
    </p>
  );
}
