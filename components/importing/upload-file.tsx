"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type DragEvent, useRef, useState } from "react";
import type { Trouble } from "@/server/api/error-map";
import type { Locale } from "@/server/kernel/locale";
import { IMPORT_LIMITS } from "@/server/modules/importing/import-draft.schema";
import { useCodeMessage } from "../form/code-message";
import { useIsLive } from "../form/use-is-live";
import { paths } from "../navigation/paths";
import { troubleOf } from "../trpc/trouble";
import { Button } from "../ui/button";
import { classNames } from "../ui/class-names";
import { Notice } from "../ui/notice";
import { Spinner } from "../ui/spinner";
import { refusedUnsent, uploadFile } from "./upload-request";

const KINDS = ".docx,.pdf,.txt";

type Upload =
  | { kind: "none" }
  | { kind: "reading"; name: string }
  | { kind: "failed"; name: string; trouble: Trouble };

/** One file at a time, from being chosen until its draft is open or it is said why not. */
function useUpload(locale: Locale) {
  const router = useRouter();
  const [upload, setUpload] = useState<Upload>({ kind: "none" });
  const send = async (file: File) => {
    const { name } = file;
    const refused = refusedUnsent(file);
    if (refused) return setUpload({ kind: "failed", name, trouble: refused });
    setUpload({ kind: "reading", name });
    try {
      router.push(paths.desk.importDraft(locale, await uploadFile(file)));
    } catch (error) {
      setUpload({ kind: "failed", name, trouble: troubleOf(error) });
    }
  };
  return { upload, send };
}

function UploadFailure({ name, trouble }: { name: string; trouble: Trouble }) {
  const t = useTranslations("importing.upload");
  const words = useCodeMessage();
  return (
    <Notice tone="error" live title={t("failed", { name })}>
      {words(trouble.code, trouble.params)}
    </Notice>
  );
}

/** Where a file is dropped or chosen. The input itself is there for those who come by keyboard or hear the page. */
export function UploadFile({ locale }: { locale: Locale }) {
  const t = useTranslations("importing.upload");
  const isLive = useIsLive();
  const input = useRef<HTMLInputElement>(null);
  const { upload, send } = useUpload(locale);
  const [isOver, setOver] = useState(false);
  const [hasMore, setMore] = useState(false);
  const take = (files: FileList | null) => {
    const [file, ...more] = files ?? [];
    setMore(more.length > 0);
    if (file && upload.kind !== "reading") void send(file);
    // The same file may be chosen again once it has been mended.
    if (input.current) input.current.value = "";
  };
  const over = (event: DragEvent, is: boolean) => {
    event.preventDefault();
    setOver(is);
  };
  return (
    <section
      aria-label={t("title")}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={(event) => {
        over(event, false);
        take(event.dataTransfer.files);
      }}
      className={classNames(
        "grid justify-items-start gap-4 border border-dashed px-6 py-8",
        isOver ? "border-accent bg-tint" : "border-rule bg-sunk",
      )}
    >
      <p className="font-serif text-lead font-bold">{t("drop")}</p>
      <p id="upload-formats" className="max-w-measure text-faint">
        {t("formats", { limit: IMPORT_LIMITS.fileMegabytes })}
      </p>
      <input
        ref={input}
        id="upload-file"
        type="file"
        accept={KINDS}
        hidden
        aria-label={t("choose")}
        onChange={({ target }) => take(target.files)}
      />
      {upload.kind === "reading" ? (
        <p role="status" className="flex items-center gap-3">
          <Spinner />
          {t("reading", { name: upload.name })}
        </p>
      ) : (
        <Button
          look="primary"
          busy={!isLive}
          aria-describedby="upload-formats"
          onClick={() => input.current?.click()}
        >
          {upload.kind === "failed" ? t("again") : t("choose")}
        </Button>
      )}
      {upload.kind === "failed" ? <UploadFailure name={upload.name} trouble={upload.trouble} /> : null}
      {hasMore ? <p className="text-small text-faint">{t("oneOnly")}</p> : null}
    </section>
  );
}
