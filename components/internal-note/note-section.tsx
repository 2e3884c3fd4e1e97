"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { UpdateChoices } from "@/server/modules/progress-update/progress-update.queries";
import { useTRPC } from "../trpc/trpc-provider";
import { QueryFailed } from "../ui/query-failed";
import { Section } from "../ui/section";
import { Skeleton } from "../ui/skeleton";
import { AddNote } from "./add-note";
import { NoteLine } from "./note-line";

interface NoteSectionProps {
  updateId: string;
  sides: UpdateChoices["sides"];
  locale: Locale;
}

/** What one's own side notes down beside an update, and what either side shared. No part of what is reported. */
export function NoteSection({ updateId, sides, locale }: NoteSectionProps) {
  const t = useTranslations("internalNote");
  const words = useTranslations("ui");
  const trpc = useTRPC();
  const cache = useQueryClient();
  const list = useRef<HTMLUListElement>(null);
  const { data, isError, refetch } = useQuery(trpc.internalNote.list.queryOptions({ updateId }));
  const changed = () => cache.invalidateQueries(trpc.internalNote.list.queryFilter({ updateId }));
  const nameOf = (side: string) => textIn(sides.find(({ code }) => code === side)?.name ?? {}, locale);
  return (
    <Section title={t("title")} id="notes">
      <p className="max-w-measure text-small text-faint">{t("lead")}</p>
      {isError && !data ? <QueryFailed title={t("failed")} again={t("again")} onAgain={refetch} /> : null}
      {!data && !isError ? <Skeleton label={words("loading")} /> : null}
      {data?.notes.length === 0 ? <p className="text-faint">{t("empty")}</p> : null}
      <ul ref={list} tabIndex={-1} className="border-t border-hairline outline-none empty:hidden">
        {data?.notes.map((note) => (
          <NoteLine
            key={note.id}
            note={note}
            sideName={nameOf(note.side)}
            onChanged={() => {
              void changed();
              list.current?.focus();
            }}
          />
        ))}
      </ul>
      {data?.mayWrite ? <AddNote updateId={updateId} onAdded={() => void changed()} /> : null}
    </Section>
  );
}
