"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Trouble } from "@/server/api/error-map";
import type { Locale } from "@/server/kernel/locale";
import { IMPORT_LIMITS } from "@/server/modules/importing/import-draft.schema";
import { useCodeMessage } from "../form/code-message";
import { FileDrop } from "../form/file-drop";
import { useIsLive } from "../form/use-is-live";
import { paths } from "../navigation/paths";
import { troubleOf } from "../trpc/trouble";
import { Button } from "../ui/button";
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

/** Where a file is dropped or chosen. */
export function UploadFile({ locale }: { locale: Locale }) {
  const t = useTranslations("importing.upload");
  const isLive = useIsLive();
  const { upload, send } = useUpload(locale);
  const [hasMore, setMore] = useState(false);
  const take = ([file, ...more]: readonly File[]) => {
    setMore(more.length > 0);
    if (file && upload.kind !== "reading") void send(file);
  };
  return (
    <FileDrop
      label={t("title")}
      inputLabel={t("choose")}
      accept={KINDS}
      className="grid justify-items-start gap-4 px-6 py-8"
      restClassName="border-rule bg-sunk"
      onFiles={take}
    >
      {(openChooser) => (
        <>
          <p className="font-serif text-lead font-bold">{t("drop")}</p>
          <p id="upload-formats" className="max-w-measure text-faint">
            {t("formats", { limit: IMPORT_LIMITS.fileMegabytes })}
          </p>
          {upload.kind === "reading" ? (
            <p role="status" className="flex items-center gap-3">
              <Spinner />
              {t("reading", { name: upload.name })}
            </p>
          ) : (
            <Button look="primary" busy={!isLive} aria-describedby="upload-formats" onClick={openChooser}>
              {upload.kind === "failed" ? t("again") : t("choose")}
            </Button>
          )}
          {upload.kind === "failed" ? <UploadFailure name={upload.name} trouble={upload.trouble} /> : null}
          {hasMore ? <p className="text-small text-faint">{t("oneOnly")}</p> : null}
        </>
      )}
    </FileDrop>
  );
}
