"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ThreadView } from "@/server/modules/comment/thread-view";
import { troubleOf } from "../trpc/trouble";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPC } from "../trpc/trpc-provider";
import { Button } from "../ui/button";

interface ThreadStepsProps {
  thread: ThreadView;
  onReply: () => void;
  onChanged: () => void;
}

/** An open thread is answered or settled, a settled one opened again. */
export function ThreadSteps({ thread, onReply, onChanged }: ThreadStepsProps) {
  const t = useTranslations("comment");
  const trpc = useTRPC();
  const resolve = useMutation(trpc.comment.resolve.mutationOptions({ onSettled: onChanged }));
  const reopen = useMutation(trpc.comment.reopen.mutationOptions({ onSettled: onChanged }));
  const step = { threadId: thread.id, seen: thread.seen };
  const error = resolve.error ?? reopen.error;
  return (
    <>
      <TroubleNotice trouble={error ? troubleOf(error) : null} />
      <div className="flex flex-wrap gap-3">
        {thread.resolved ? (
          <Button small busy={reopen.isPending} onClick={() => reopen.mutate(step)}>
            {t("reopen")}
          </Button>
        ) : (
          <>
            <Button small look="primary" onClick={onReply}>
              {t("reply")}
            </Button>
            <Button small busy={resolve.isPending} onClick={() => resolve.mutate(step)}>
              {t("resolve")}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
