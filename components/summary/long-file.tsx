"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { OrderedFile } from "@/server/modules/document-order/document-order.schema";
import { useCodeMessage } from "../form/code-message";
import { troubleOf } from "../trpc/trouble";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPC } from "../trpc/trpc-provider";
import { Button } from "../ui/button";

const LOOK_AGAIN_MS = 700;

/** An order of one file: what has become of it, looked at again and again while it is being made. */
function useOrder(file: OrderedFile) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const looked = useQuery(
    trpc.documentOrder.get.queryOptions(file, {
      refetchInterval: ({ state }) => (state.data?.state === "MAKING" ? LOOK_AGAIN_MS : false),
    }),
  );
  const onSettled = () => queries.invalidateQueries({ queryKey: trpc.documentOrder.get.queryKey(file) });
  const order = useMutation(trpc.documentOrder.order.mutationOptions({ onSettled }));
  const callOff = useMutation(trpc.documentOrder.callOff.mutationOptions({ onSettled }));
  const error = order.error ?? callOff.error ?? looked.error;
  return { view: looked.data, order, callOff, trouble: error ? troubleOf(error) : null };
}

interface LongFileProps {
  file: OrderedFile;
  /** What it is called here: PDF, Word. */
  name: string;
  /** Where it is once it has been made. */
  href: string;
}

function Making({ name, percent, onCallOff }: { name: string; percent: number; onCallOff: () => void }) {
  const t = useTranslations("documentOrder");
  const id = useId();
  return (
    <>
      <span id={id}>{t("making", { file: name, percent })}</span>
      <progress className="h-2 w-40 accent-accent" max={100} value={percent} aria-labelledby={id} />
      <Button small onClick={onCallOff} aria-label={`${t("callOff")} ${name}`}>
        {t("callOff")}
      </Button>
    </>
  );
}

/** A file that takes long to make: asked for, watched, called off or fetched. */
export function LongFile({ file, name, href }: LongFileProps) {
  const t = useTranslations("documentOrder");
  const words = useCodeMessage();
  const { view, order, callOff, trouble } = useOrder(file);
  const state = view?.state ?? "NONE";
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1" aria-live="polite">
      {state === "READY" ? (
        <a href={href} download className="inline-block min-h-6 text-accent underline">
          {t("ready", { file: name })}
        </a>
      ) : null}
      {state === "MAKING" ? (
        <Making name={name} percent={view?.percent ?? 0} onCallOff={() => callOff.mutate(file)} />
      ) : null}
      {state === "FAILED" ? <span className="text-danger">{words(view?.code ?? "")}</span> : null}
      {state === "NONE" || state === "FAILED" ? (
        <Button small busy={order.isPending || !view} onClick={() => order.mutate(file)}>
          {state === "FAILED" ? t("again") : t("make", { file: name })}
        </Button>
      ) : null}
      <TroubleNotice trouble={trouble} />
    </span>
  );
}
