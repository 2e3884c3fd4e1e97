"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import type { DraftUpdateView, DraftView } from "@/server/modules/importing/importing.queries";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { StatusMark } from "../ui/status-mark";
import { pointsOf } from "./draft-form";
import { UpdateForm } from "./update-form";

interface UpdateItemProps {
  view: DraftView;
  row: DraftUpdateView;
  number: number;
  locale: Locale;
  isOpen: boolean;
  onToggle: () => void;
  onSaved: () => Promise<unknown>;
  onReload: () => void;
}

const titleOf = ({ update: { content } }: DraftUpdateView) =>
  content.texts[content.sourceLocale]?.title ?? "";

/** What is to be looked at, or else which project it is. */
function Standing({ row }: { row: DraftUpdateView }) {
  const t = useTranslations("importing.update");
  const { standing, update } = row;
  const points = pointsOf(update.questions, standing.kind === "ASKED");
  return (
    <span className="flex flex-wrap gap-x-5 gap-y-1 text-small">
      {points > 0 ? (
        <StatusMark tone="attention">{t("points", { count: points })}</StatusMark>
      ) : (
        <StatusMark tone="done">{t("noPoints")}</StatusMark>
      )}
      {standing.kind === "SAME" ? (
        <span className="text-faint">
          {t(standing.by === "TITLE" ? "sameByTitle" : "sameByPerson", { title: standing.title })}
        </span>
      ) : null}
      {standing.kind === "NEW" ? <span className="text-faint">{t("new")}</span> : null}
      {standing.kind === "ASKED" ? <span className="text-danger">{t("asked")}</span> : null}
    </span>
  );
}

/** Moves an update among the others, or leaves it out. */
function UpdateActions({ view, row, number, onSaved }: Omit<UpdateItemProps, "isOpen">) {
  const t = useTranslations("importing.update");
  const client = useTRPCClient();
  const { run, busy, trouble } = useCommand();
  const [asked, setAsked] = useState(false);
  const place = { draftId: view.id, updateId: row.id };
  const move = (position: number) =>
    run(async () => {
      await client.importing.moveUpdate.mutate({ ...place, position });
      await onSaved();
    });
  const remove = () =>
    run(
      async () => {
        await client.importing.removeUpdate.mutate(place);
        await onSaved();
      },
      () => setAsked(false),
    );
  return (
    <div className="flex flex-wrap gap-2 border-t border-hairline pt-4">
      <Button
        small
        busy={busy}
        aria-disabled={number === 1 || undefined}
        onClick={() => (number > 1 ? move(number - 1) : undefined)}
      >
        {t("up")}
      </Button>
      <Button
        small
        busy={busy}
        aria-disabled={number === view.updates.length || undefined}
        onClick={() => (number < view.updates.length ? move(number + 1) : undefined)}
      >
        {t("down")}
      </Button>
      <Button small look="danger" onClick={() => setAsked(true)}>
        {t("remove")}
      </Button>
      <ConfirmDialog
        title={t("removeTitle", { title: titleOf(row) || t("number", { number }) })}
        isOpen={asked}
        onClose={() => setAsked(false)}
        confirmLabel={t("removeConfirm")}
        look="danger"
        busy={busy}
        onConfirm={remove}
      >
        <p>{t("removeBody")}</p>
      </ConfirmDialog>
      <TroubleNotice trouble={trouble} />
    </div>
  );
}

/** One project of the document: a line, and its form when it is opened. */
export function UpdateItem(props: UpdateItemProps) {
  const { view, row, number, locale, isOpen, onToggle, onSaved, onReload } = props;
  const t = useTranslations("importing.draft");
  const bodyId = `update-${row.id}-form`;
  return (
    <li className="border-b border-hairline">
      <h3>
        <button
          type="button"
          id={`update-${row.id}`}
          aria-expanded={isOpen}
          aria-controls={isOpen ? bodyId : undefined}
          onClick={onToggle}
          className="grid w-full cursor-pointer grid-cols-[2.25rem_1fr_auto] items-baseline gap-x-2 gap-y-1 py-3 text-start hover:bg-sunk"
        >
          <span className="font-serif text-lead text-faint tabular-nums">{number}</span>
          <span
            lang={LANGUAGE_TAG[row.update.content.sourceLocale]}
            className="font-serif text-lead font-bold"
          >
            {titleOf(row) || <span className="text-danger">{t("adding")}</span>}
          </span>
          <span aria-hidden="true" className="text-faint">
            {isOpen ? "−" : "+"}
          </span>
          <span className="col-start-2">
            <Standing row={row} />
          </span>
        </button>
      </h3>
      {isOpen ? (
        <div id={bodyId} className="grid gap-6 pt-2 pb-8 sm:ps-11">
          <UpdateForm
            key={`${row.id}`}
            view={view}
            row={row}
            locale={locale}
            onSaved={onSaved}
            onReload={onReload}
          />
          <UpdateActions {...props} />
        </div>
      ) : null}
    </li>
  );
}
