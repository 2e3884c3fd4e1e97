"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCodeMessage } from "../form/code-message";
import { troubleOf } from "../trpc/trouble";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/choice";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Notice } from "../ui/notice";
import { type ChoosableLine, useAllLines, useChosenLines } from "./chosen-lines";

interface NotDone {
  number: number;
  reason: string;
}

interface Outcome {
  words: string;
  /** Nothing was done at all. */
  isEmpty: boolean;
  notDone: readonly NotDone[];
}

/** What was done, and what was not, each with its reason. */
function OutcomeNotice({ outcome }: { outcome: Outcome }) {
  const t = useTranslations("board");
  return (
    <Notice tone={outcome.isEmpty ? "warning" : "success"} live>
      <p>{outcome.words}</p>
      {outcome.notDone.length > 0 ? (
        <>
          <p className="mt-1">{t("notDone")}</p>
          <ul className="list-disc ps-5">
            {outcome.notDone.map((line) => (
              <li key={line.number}>{t("notDoneLine", { number: line.number, reason: line.reason })}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  );
}

/** Accepts one after the other, so that each is its own act and what one refuses holds up none of the others. */
function useAcceptChosen(say: (outcome: Outcome) => void) {
  const t = useTranslations("board");
  const client = useTRPCClient();
  const words = useCodeMessage();
  const [done, setDone] = useState(0);
  async function acceptAll(lines: readonly ChoosableLine[]): Promise<void> {
    const notDone: NotDone[] = [];
    for (const [index, { updateId, revisionId, number }] of lines.entries()) {
      setDone(index);
      try {
        await client.review.accept.mutate({ updateId, revisionId: revisionId ?? "" });
      } catch (error) {
        const { code, params, requestId } = troubleOf(error);
        notDone.push({ number, reason: words(code, { ...params, requestId: requestId ?? "–" }) });
      }
    }
    const count = lines.length - notDone.length;
    say({ words: t("accepted", { count }), isEmpty: count === 0, notDone });
  }
  return { acceptAll, done };
}

function AcceptChosen({ say }: { say: (outcome: Outcome) => void }) {
  const t = useTranslations("board");
  const { chosen, toggle } = useChosenLines();
  const [isAsked, setAsked] = useState(false);
  const { run, busy, trouble } = useCommand();
  const { acceptAll, done } = useAcceptChosen(say);
  const lines = chosen.filter(({ mayAccept }) => mayAccept);
  const close = () => setAsked(false);
  const finish = () => {
    close();
    toggle(
      chosen.map(({ updateId }) => updateId),
      false,
    );
  };
  const nothing = chosen.length === 0 ? t("nothingChosen") : t("noneToAccept");
  const reason = lines.length === 0 ? nothing : null;
  return (
    <>
      <Button reason={reason} onClick={() => setAsked(true)}>
        {t("accept")}
      </Button>
      <ConfirmDialog
        title={t("acceptTitle", { count: lines.length })}
        isOpen={isAsked}
        onClose={close}
        confirmLabel={t("accept")}
        busy={busy}
        onConfirm={() => run(() => acceptAll(lines), finish)}
      >
        <p>{t("acceptBody")}</p>
        {busy ? <p role="status">{t("accepting", { done, all: lines.length })}</p> : null}
        <TroubleNotice trouble={trouble} />
      </ConfirmDialog>
    </>
  );
}

interface RemindChosenProps {
  periodSlug: string;
  say: (outcome: Outcome) => void;
}

function RemindChosen({ periodSlug, say }: RemindChosenProps) {
  const t = useTranslations("board");
  const client = useTRPCClient();
  const words = useCodeMessage();
  const { chosen } = useChosenLines();
  const { run, busy, trouble } = useCommand();
  const nothing = chosen.length === 0 ? t("nothingChosen") : t("noneOf");
  const reason = chosen.some(({ mayRemind }) => mayRemind) ? null : nothing;
  const remind = async () => {
    const updateIds = chosen.map(({ updateId }) => updateId);
    const { numbers, people, skipped } = await client.reminder.remind.mutate({ periodSlug, updateIds });
    const notDone = skipped.map((line) => ({ number: line.number, reason: words(line.reason) }));
    const isEmpty = numbers.length === 0;
    say({ words: t("remindedDone", { count: numbers.length, people }), isEmpty, notDone });
  };
  return (
    <>
      <Button reason={reason} busy={busy} onClick={() => run(remind)}>
        {t("remind")}
      </Button>
      <TroubleNotice trouble={trouble} />
    </>
  );
}

/** What an officer does with the chosen lines together, and what became of it. */
export function ChosenActions({ periodSlug }: { periodSlug: string }) {
  const t = useTranslations("board");
  const { chosen, toggle } = useChosenLines();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  return (
    <section aria-label={t("chosen")} className="mb-4 grid gap-3 print:hidden">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Checkbox label={t("selectAll")} {...useAllLines()} />
        <span aria-live="polite">{t("chosenCount", { count: chosen.length })}</span>
        <RemindChosen periodSlug={periodSlug} say={setOutcome} />
        <AcceptChosen say={setOutcome} />
        {chosen.length > 0 ? (
          <Button
            small
            onClick={() =>
              toggle(
                chosen.map(({ updateId }) => updateId),
                false,
              )
            }
          >
            {t("clearChoice")}
          </Button>
        ) : null}
      </div>
      {outcome ? <OutcomeNotice outcome={outcome} /> : null}
    </section>
  );
}
