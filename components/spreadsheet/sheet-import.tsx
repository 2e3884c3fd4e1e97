"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { Locale } from "@/server/kernel/locale";
import type { SheetView } from "@/server/modules/spreadsheet/spreadsheet.queries";
import { SHEET_LIMITS } from "@/server/modules/spreadsheet/spreadsheet.schema";
import { Refusal } from "../trpc/trouble";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { SheetChanges } from "./sheet-changes";

interface SheetFile {
  periodSlug: string;
  fileName: string;
  content: string;
}

/** A file as a form sends it. @throws Refusal where it is too large to be sent */
async function sheetOf(periodSlug: string, file: File): Promise<SheetFile> {
  if (file.size > SHEET_LIMITS.kilobytes * 1024)
    throw new Refusal("spreadsheet.fileTooLarge", { limit: SHEET_LIMITS.kilobytes });
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { periodSlug, fileName: file.name, content: btoa(binary) };
}

interface Looked {
  file: SheetFile;
  view: SheetView;
}

/** What was chosen, looked at and written, one after the other. */
function useSheet(periodSlug: string) {
  const client = useTRPCClient();
  const { run, busy, trouble } = useCommand();
  const [looked, setLooked] = useState<Looked | null>(null);
  const [done, setDone] = useState<{ updates: number; figures: number } | null>(null);
  const look = (chosen: File) =>
    run(async () => {
      setDone(null);
      setLooked(null);
      const file = await sheetOf(periodSlug, chosen);
      setLooked({ file, view: await client.spreadsheet.look.mutate(file) });
    });
  const takeOver = ({ file, view }: Looked) =>
    run(async () => {
      setDone(await client.spreadsheet.takeOver.mutate({ ...file, digest: view.digest }));
      setLooked(null);
    });
  return { looked, done, busy, trouble, look, takeOver };
}

/** A sheet of figures brought in: chosen, looked at row by row, and only then written. */
export function SheetImport({ periodSlug, locale }: { periodSlug: string; locale: Locale }) {
  const t = useTranslations("spreadsheet");
  const id = useId();
  const { looked, done, busy, trouble, look, takeOver } = useSheet(periodSlug);
  const count = looked ? looked.view.counts.new + looked.view.counts.changed : 0;
  const isReady = looked !== null && looked.view.problems.length === 0 && count > 0;
  return (
    <div className="grid max-w-3xl gap-4">
      <p>{t("lead")}</p>
      <div className="grid gap-1">
        <label htmlFor={id} className="font-medium">
          {t("choose")}
        </label>
        <input
          id={id}
          type="file"
          accept=".csv,.xlsx,text/csv"
          className="min-h-11 w-full rounded-edge border border-line bg-paper px-3 py-2 text-small"
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) look(chosen);
            // The same file, mended meanwhile, may be chosen again.
            currentTarget.value = "";
          }}
        />
      </div>
      <TroubleNotice trouble={trouble} />
      {busy && !looked ? <Notice live>{t("looking")}</Notice> : null}
      {done ? (
        <Notice tone="success" live>
          {t("done", done)}
        </Notice>
      ) : null}
      {looked ? <SheetChanges fileName={looked.file.fileName} view={looked.view} locale={locale} /> : null}
      {isReady ? (
        <div>
          <Button look="primary" busy={busy} onClick={() => takeOver(looked)}>
            {busy ? t("takingOver") : t("takeOver", { count })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
