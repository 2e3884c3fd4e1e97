"use client";

import { useTranslations } from "next-intl";
import { type DragEvent, useRef, useState } from "react";
import { ATTACHMENT_LIMITS, ENDINGS } from "@/server/modules/attachment/attachment.schema";
import { useIsLive } from "../form/use-is-live";
import { Button } from "../ui/button";
import { classNames } from "../ui/class-names";
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
  const input = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const [isOver, setOver] = useState(false);
  const [last, setLast] = useState<string | null>(null);
  const added = (name: string) => {
    setLast(name);
    onChanged();
  };
  const { uploads, add, cancel } = useUploads(updateId, added, onChanged);
  const take = (files: FileList | null) => {
    add(files ?? []);
    // The same file may be chosen again once it has been mended.
    if (input.current) input.current.value = "";
  };
  const over = (event: DragEvent, is: boolean) => {
    event.preventDefault();
    setOver(is);
  };
  return (
    <section
      aria-label={t("choose")}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={(event) => {
        over(event, false);
        take(event.dataTransfer.files);
      }}
      className={classNames(
        "grid gap-3 border border-dashed p-4",
        isOver ? "border-accent bg-tint" : "border-rule",
      )}
    >
      <p id="attachment-kinds" className="max-w-measure text-small text-faint">
        {t("hint", { limit: ATTACHMENT_LIMITS.fileMegabytes })}
      </p>
      <input
        ref={input}
        type="file"
        multiple
        accept={KINDS}
        hidden
        aria-label={t("choose")}
        onChange={({ target }) => take(target.files)}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          small
          ref={choose}
          busy={!isLive}
          aria-describedby="attachment-kinds"
          onClick={() => input.current?.click()}
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
    </section>
  );
}
