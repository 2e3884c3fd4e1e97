"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Locale } from "@/server/kernel/locale";
import type { SheetView } from "@/server/modules/spreadsheet/spreadsheet.queries";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { fileContent } from "./file-content";
import { SheetChanges } from "./sheet-changes";
import { SheetField } from "./sheet-field";

interface SheetFile {
  periodSlug: string;
  fileName: string;
  content: string;
}

const sheetOf = async (periodSlug: string, file: File): Promise<SheetFile> => ({
  ...{ periodSlug, fileName: file.name },
  content: await fileContent(file),
});

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
  const { looked, done, busy, trouble, look, takeOver } = useSheet(periodSlug);
  const count = looked ? looked.view.counts.new + looked.view.counts.changed : 0;
  const isReady = looked !== null && looked.view.problems.length === 0 && count > 0;
  return (
    <div className="grid max-w-3xl gap-4">
      <p>{t("lead")}</p>
      <SheetField label={t("choose")} onChoose={look} />
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
