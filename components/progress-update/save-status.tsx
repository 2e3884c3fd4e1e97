"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { useCodeMessage } from "../form/code-message";
import type { SaveState } from "./save-queue";
import { useByline } from "./use-byline";
import { type SaveStates, useSaveState } from "./use-save-state";

const QUIET: readonly SaveState["kind"][] = ["unchanged", "changed", "saving", "saved"];

/** One quiet line: saved when, being saved, or why not. Read out when it is trouble, not at every save. */
export function SaveStatus({ states, locale }: { states: SaveStates; locale: Locale }) {
  const state = useSaveState(states);
  const byline = useByline(locale);
  const t = useTranslations("progressUpdate.save");
  const format = useFormatter();
  const words = useCodeMessage();
  const isQuiet = QUIET.includes(state.kind);
  const isHeard = !isQuiet || (state.kind === "saved" && state.mergedWith !== null);
  const time = (at: Date) => format.dateTime(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const said = () => {
    if (state.kind === "saved")
      return state.mergedWith === null
        ? t("saved", { time: time(state.at) })
        : t("savedMerged", { time: time(state.at), author: byline(state.mergedWith) });
    if (state.kind !== "refused") return t(state.kind);
    const { code, params, requestId } = state.trouble;
    return `${words(code, { ...params, requestId: requestId ?? "–" })} ${t("keptHere")}`;
  };
  return (
    <p
      role={isHeard ? "status" : undefined}
      data-save-state={state.kind}
      className={isQuiet ? "min-h-6 text-small text-faint" : "min-h-6 text-small text-danger"}
    >
      {said()}
    </p>
  );
}
