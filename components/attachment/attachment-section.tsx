"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { Locale } from "@/server/kernel/locale";
import { useTRPC } from "../trpc/trpc-provider";
import { QueryFailed } from "../ui/query-failed";
import { Section } from "../ui/section";
import { Spinner } from "../ui/spinner";
import { AddAttachments } from "./add-attachments";
import { AttachmentActions } from "./attachment-actions";
import { AttachmentLine } from "./attachment-line";

/** The files that stand as evidence beside an update, for whoever may read it; to add and change for whoever may save it. */
export function AttachmentSection({ updateId, locale }: { updateId: string; locale: Locale }) {
  const t = useTranslations("attachment");
  const trpc = useTRPC();
  const cache = useQueryClient();
  const list = useRef<HTMLDivElement>(null);
  const { data, isError, refetch } = useQuery(trpc.attachment.list.queryOptions({ updateId }));
  const changed = () => {
    void cache.invalidateQueries(trpc.attachment.list.queryFilter({ updateId }));
  };
  const mayChange = data?.can.change.allowed ?? false;
  return (
    <Section title={t("title")} id="attachments">
      {isError && !data ? <QueryFailed title={t("failed")} again={t("again")} onAgain={refetch} /> : null}
      {!data && !isError ? (
        <p role="status" className="flex items-center gap-3 text-faint">
          <Spinner />
          {t("loading")}
        </p>
      ) : null}
      <div ref={list} tabIndex={-1} className="outline-none">
        {data?.attachments.length === 0 ? (
          <div className="text-faint">
            <p>{t("empty")}</p>
            {mayChange ? <p>{t("emptyHint")}</p> : null}
          </div>
        ) : null}
        <ul className="border-t border-hairline empty:hidden">
          {data?.attachments.map((attachment) => (
            <AttachmentLine key={attachment.id} attachment={attachment} locale={locale}>
              {mayChange ? (
                <AttachmentActions
                  attachment={attachment}
                  onChanged={changed}
                  onRemoved={() => {
                    changed();
                    list.current?.focus();
                  }}
                />
              ) : null}
            </AttachmentLine>
          ))}
        </ul>
      </div>
      {mayChange ? <AddAttachments updateId={updateId} onChanged={changed} /> : null}
    </Section>
  );
}
