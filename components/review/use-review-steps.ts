"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Trouble } from "@/server/api/error-map";
import { troubleOf } from "../trpc/trouble";
import { useTRPC } from "../trpc/trpc-provider";

/** The steps of one update's review. Each names the revision that the person has before them. */
export function useReviewSteps(updateId: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const onSettled = () => {
    void queries.invalidateQueries({ queryKey: trpc.comment.list.queryKey({ updateId }) });
    return queries.invalidateQueries({ queryKey: trpc.progressUpdate.get.queryKey({ updateId }) });
  };
  const onError = (error: unknown) => setTrouble(troubleOf(error));
  const onMutate = () => setTrouble(null);
  const told = { onSettled, onError, onMutate };
  const submit = useMutation(trpc.review.submit.mutationOptions(told));
  const withdraw = useMutation(trpc.review.withdraw.mutationOptions(told));
  const accept = useMutation(trpc.review.accept.mutationOptions(told));
  const sendBack = useMutation(trpc.review.return.mutationOptions({ onSettled }));
  return { trouble, submit, withdraw, accept, sendBack };
}
