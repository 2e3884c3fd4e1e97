"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { ATTACHMENT_LIMITS, ENDINGS } from "@/server/modules/attachment/attachment.schema";
import { FileDrop } from "../form/file-drop";
import { useIsLive } from "../form/use-is-live";
import { Button } from "../ui/button";
import { UploadLine } from "./upload-line";
import { useUploads } from "./use-uploads";

const KINDS = Object.values(ENDINGS)
  .flat()
  .map((ending) => `.${ending}`)
  .join(",");

/** Where files are chosen or dropped, and seen on their way. The button is there for those who come by keyboard or hear the page. */
export function AddAttachments({ updateId, onChanged }: { updateId: string; onChanged: () => void }) {
  const t = useTranslations("attachment");
  const isLive = useIsLive();
  const choose = useRef<HTMLButtonElement>(null);
  const [last, setLast] = useState<string | null>(null);
  const added = (name: string) => {
    setLast(name);
    onChanged();
  };
  const { uploads, add, cancel } = useUploads(updateId, added, onChanged);
  return (
    <FileDrop
      label={t("choose")}
      inputLabel={t("choose")}
      accept={KINDS}
      multiple
      className="grid gap-3 p-4"
      restClassName="border-rule"
      onFiles={add}
    >
      {(openChooser) => (
        <>
          <p id="attachment-kinds" className="max-w-measure text-small text-faint">
            {t("hint", { limit: ATTACHMENT_LIMITS.fileMegabytes })}
          </p>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button
              small
              ref={choose}
              busy={!isLive}
              aria-describedby="attachment-kinds"
              onClick={openChooser}
            >
              {t("choose")}
            </Button>
            <span className="text-small text-faint">{t("drop")}</span>
          </div>
          <div className="grid gap-3 empty:hidden">
            {uploads.map((upload) => (
              <UploadLine
                key={upload.key}
                upload={upload}
                onAway={() => {
                  cancel(upload.key);
                  choose.current?.focus();
                }}
              />
            ))}
          </div>
          <p role="status" className="sr-only">
            {last === null ? "" : t("done", { name: last })}
          </p>
        </>
      )}
    </FileDrop>
  );
}
