"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { AppRouter } from "@/server/api/root";
import { LOCALES } from "@/server/kernel/locale";
import { showNarrative } from "@/server/kernel/narrative-lines";
import type { StaleSave } from "@/server/modules/progress-update/stale-save";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import { SESSION_STANDS } from "../session/sign-of-life";
import { Refusal, troubleOf } from "../trpc/trouble";
import { useTRPC, useTRPCClient } from "../trpc/trpc-provider";
import { readContent, readyToRead } from "./form-reading";
import { keepingCaret } from "./keep-caret";
import { forgetDraft, keepDraft } from "./local-draft";
import { conflictsOf, resolveMerge } from "./resolve-merge";
import { type SavePorts, SaveQueue } from "./save-queue";
import { SaveStates } from "./use-save-state";

/** A connection that says nothing for so long is given up; the same save sent again is told from a new one by the server. */
const LONGEST_SAVE = 20_000;

interface Place {
  updateId: string;
  accountId: string;
  headRevisionId: string | null;
  /** Id of the agency that an officer says they write for. */
  onBehalfOf: string | null;
}

function readForm(form: UseFormReturn<UpdateForm>) {
  const content = readContent(form.getValues());
  // Shows at the fields what is wrong with them.
  if (!content) void form.trigger();
  return content;
}

function readyOrUnreachable(): Promise<void> | null {
  const coming = readyToRead();
  if (!coming) return null;
  return coming.catch(() => {
    throw new Refusal("server.unreachable");
  });
}

type Saved = inferRouterOutputs<AppRouter>["progressUpdate"]["save"];

/**
 * Takes over what the server made of a save, without touching what was typed since: the other script's conversion, the
 * places of figures, and that a translation has been looked at.
 */
function absorb(form: UseFormReturn<UpdateForm>, sent: UpdateForm, { content }: Saved): void {
  const now = form.getValues();
  for (const locale of LOCALES) {
    const text = content.texts[locale];
    if (text && now.texts[locale].standing === "CONVERTED") {
      form.setValue(`texts.${locale}.title`, text.title);
      form.setValue(`texts.${locale}.paragraphs`, showNarrative(text.paragraphs));
    }
    if (sent.texts[locale].upToDate) form.setValue(`texts.${locale}.upToDate`, false);
  }
  const [before, after] = [JSON.stringify(sent.figures), JSON.stringify(content.figures)];
  if (JSON.stringify(now.figures) === before && before !== after) form.setValue("figures", content.figures);
}

/** Does what changes the form without the person; `mark` is true meanwhile. */
function marked<T>(mark: RefObject<boolean>, work: () => T): T {
  mark.current = true;
  try {
    return work();
  } finally {
    mark.current = false;
  }
}

/** Puts what somebody else saved into the form, where nothing of it touches what the person changed. */
function mergeInto(form: UseFormReturn<UpdateForm>, { merge }: StaleSave): boolean {
  if (conflictsOf(merge).length > 0) return false;
  keepingCaret(() => form.reset(resolveMerge(merge, {})));
  return true;
}

/** How the queue reaches the form, the server and this device. */
function useSavePorts(
  form: UseFormReturn<UpdateForm>,
  place: Place,
  tell: SavePorts["tell"],
  isAbsorbing: RefObject<boolean>,
): SavePorts {
  const trpc = useTRPC();
  const queries = useQueryClient();
  // Not by a mutation of the query library, which would wait in silence while the browser says that it is off line.
  const client = useTRPCClient();
  const { updateId, accountId, onBehalfOf } = place;
  const silently = <T>(work: () => T) => marked(isAbsorbing, work);
  return {
    ready: readyOrUnreachable,
    read: () => readForm(form),
    send: async (content, baseRevisionId) => {
      const sent = structuredClone(form.getValues());
      const input = { updateId, baseRevisionId, content, onBehalfOf };
      const saved = await client.progressUpdate.save.mutate(input, {
        signal: AbortSignal.timeout(LONGEST_SAVE),
      });
      silently(() => absorb(form, sent, saved));
      void queries.invalidateQueries({ queryKey: trpc.progressUpdate.get.queryKey({ updateId }) });
      void queries.invalidateQueries({
        queryKey: trpc.progressUpdate.revisions.infiniteQueryKey({ updateId }),
      });
      return saved;
    },
    keep: (baseRevisionId) => {
      const at = new Date().toISOString();
      keepDraft(accountId, updateId, { baseRevisionId, form: form.getValues(), at });
    },
    forget: () => forgetDraft(accountId, updateId),
    merge: (stale) => silently(() => mergeInto(form, stale)),
    tell,
    troubleOf,
  };
}

/** Whoever turns away, comes back (signed in again, perhaps), goes to another page or comes on line has everything saved. */
function useSavesOnLeaving(queue: SaveQueue): void {
  useEffect(() => {
    const saveAll = () => void queue.saveNow();
    document.addEventListener("visibilitychange", saveAll);
    window.addEventListener("online", saveAll);
    window.addEventListener(SESSION_STANDS, saveAll);
    return () => {
      document.removeEventListener("visibilitychange", saveAll);
      window.removeEventListener("online", saveAll);
      window.removeEventListener(SESSION_STANDS, saveAll);
      saveAll();
    };
  }, [queue]);
}

/** The save queue of one editor, as long as it is on the page; leaving the page saves what is open. */
export function useAutosave(
  form: UseFormReturn<UpdateForm>,
  place: Place,
): { states: SaveStates; queue: SaveQueue } {
  const [states] = useState(() => new SaveStates());
  // What the server gives back is no change of the person's, and is not sent again.
  const isAbsorbing = useRef(false);
  const ports = useSavePorts(form, place, states.tell, isAbsorbing);
  const latest = useRef(ports);
  latest.current = ports;
  const [queue] = useState(() => {
    const now = () => latest.current;
    return new SaveQueue(
      {
        ready: () => now().ready(),
        read: () => now().read(),
        send: (content, base) => now().send(content, base),
        keep: (base) => now().keep(base),
        forget: () => now().forget(),
        merge: (stale) => now().merge(stale),
        tell: states.tell,
        troubleOf,
      },
      place.headRevisionId,
    );
  });

  useEffect(() => {
    const callback = () => (isAbsorbing.current ? undefined : queue.change());
    return form.subscribe({ formState: { values: true }, callback });
  }, [form, queue]);

  useSavesOnLeaving(queue);
  return { states, queue };
}
