"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../trpc/trpc-provider";

/** What is said of an update, asked for once a page however many places show it. */
export function useThreads(updateId: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const asked = trpc.comment.list.queryOptions({ updateId });
  const { data, isError, refetch } = useQuery(asked);
  const changed = () => {
    void queries.invalidateQueries({ queryKey: asked.queryKey });
    void queries.invalidateQueries({ queryKey: trpc.progressUpdate.get.queryKey({ updateId }) });
  };
  return { data, isError, refetch, changed };
}
