"use client";

import { useTranslations } from "next-intl";
import type { NoteView } from "@/server/modules/internal-note/internal-note.queries";
import { ConfirmedAction } from "../account/confirmed-action";
import { useShownName } from "../account/use-shown-name";
import { useTRPCClient } from "../trpc/trpc-provider";
import { Tag } from "../ui/tag";
import { Time } from "../ui/time";

interface NoteLineProps {
  note: NoteView;
  sideName: string;
  onChanged: () => void;
}

/** So many characters tell one note from another. */
const BEGINNING = 20;

export function NoteLine({ note, sideName, onChanged }: NoteLineProps) {
  const t = useTranslations("internalNote");
  const shown = useShownName();
  const client = useTRPCClient();
  const { id: noteId, text, by, at, sharedAt, can } = note;
  const about = text.slice(0, BEGINNING);
  return (
    <li className="grid gap-1.5 border-b border-hairline py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-small text-faint">
        <span>
          {t.rich("by", { by: shown(by), side: sideName, at: () => <Time value={at} precision="minute" /> })}
        </span>
        <Tag>{t(sharedAt ? "shared" : "own")}</Tag>
      </p>
      <p className="max-w-measure whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>
      <div className="flex flex-wrap gap-2 empty:hidden">
        {can.share.allowed ? (
          <ConfirmedAction
            label={t("shareNow")}
            about={t("shareItem", { text: about })}
            question={{ title: t("shareTitle"), body: t("shareBody"), confirm: t("shareConfirm") }}
            act={async () => {
              await client.internalNote.share.mutate({ noteId });
              onChanged();
            }}
          />
        ) : null}
        {can.remove.allowed ? (
          <ConfirmedAction
            label={t("remove")}
            about={t("removeItem", { text: about })}
            question={{ title: t("removeTitle"), body: t("removeBody"), confirm: t("removeConfirm") }}
            act={async () => {
              await client.internalNote.remove.mutate({ noteId });
              onChanged();
            }}
          />
        ) : null}
      </div>
    </li>
  );
}
