"use client";

import { useRef, useState } from "react";
import type { Trouble } from "@/server/api/error-map";
import { troubleOf } from "../trpc/trouble";
import { refusedUnsent, uploadAttachment } from "./upload-request";

/** A file on its way: waiting, being sent, or refused. One that was added is no longer here. */
export interface Upload {
  key: number;
  name: string;
  state: "waiting" | "sending" | "refused";
  /** 0…1. */
  share: number;
  trouble: Trouble | null;
}

function useUploadList() {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const nextKey = useRef(0);
  const put = (upload: Omit<Upload, "key" | "share">): number => {
    const key = nextKey.current;
    nextKey.current += 1;
    setUploads((all) => [...all, { key, share: 0, ...upload }]);
    return key;
  };
  const change = (key: number, to: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)));
  const drop = (key: number) => setUploads((all) => all.filter((one) => one.key !== key));
  return { uploads, put, change, drop };
}

/**
 * Sends files one after the other, each to be cancelled by itself.
 * @param onAdded is told of each that has arrived
 * @param onCancelled is told of each that was cancelled on its way, which may have arrived all the same
 */
export function useUploads(updateId: string, onAdded: (name: string) => void, onCancelled: () => void) {
  const { uploads, put, change, drop } = useUploadList();
  const cancelling = useRef(new Map<number, AbortController>());
  const queue = useRef(Promise.resolve());

  const send = async (key: number, file: File, signal: AbortSignal) => {
    if (signal.aborted) return;
    change(key, { state: "sending" });
    try {
      await uploadAttachment(updateId, file, { signal, onSent: (share) => change(key, { share }) });
      drop(key);
      onAdded(file.name);
    } catch (error) {
      if (signal.aborted) onCancelled();
      else change(key, { state: "refused", trouble: troubleOf(error) });
    }
  };
  const add = (files: Iterable<File>) => {
    for (const file of files) {
      const trouble = refusedUnsent(file);
      const key = put({ name: file.name, state: trouble ? "refused" : "waiting", trouble });
      if (trouble) continue;
      const controller = new AbortController();
      cancelling.current.set(key, controller);
      queue.current = queue.current.then(() => send(key, file, controller.signal));
    }
  };
  const cancel = (key: number) => {
    cancelling.current.get(key)?.abort();
    drop(key);
  };
  return { uploads, add, cancel };
}
