"use client";

import { useEffect, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { troubleOf } from "../trpc/trouble";
import { type MendPorts, MendQueue, type MendState } from "./mend-queue";
import { useKeepSaved } from "./open-draft";

export interface Mending {
  state: MendState;
  queue: { saveNow: () => Promise<boolean>; startFrom: (version: number) => void };
}

/** Saves a form of the import as it is changed, whenever its reader turns away, and before the whole is confirmed. */
export function useMending<Form extends FieldValues, Value>(
  form: UseFormReturn<Form>,
  version: number,
  ports: Pick<MendPorts<Value>, "read" | "send">,
): Mending {
  const [state, tell] = useState<MendState>({ kind: "unchanged" });
  const latest = useRef(ports);
  latest.current = ports;
  const [queue] = useState(
    () =>
      new MendQueue<Value>(
        {
          read: () => latest.current.read(),
          send: (value, from) => latest.current.send(value, from),
          tell,
          troubleOf,
        },
        version,
      ),
  );
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: () => queue.change() }),
    [form, queue],
  );
  useKeepSaved(queue);
  return { state, queue };
}
