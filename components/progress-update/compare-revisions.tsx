"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Locale } from "@/server/kernel/locale";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import type { RevisionLine } from "@/server/modules/progress-update/revision-line";
import { useTRPC } from "../trpc/trpc-provider";
import { Button } from "../ui/button";
import { Select } from "../ui/select";
import { Skeleton } from "../ui/skeleton";
import { RevisionChanges } from "./revision-changes";
import { useByline } from "./use-byline";

interface CompareRevisionsProps {
  view: UpdateView;
  locale: Locale;
  /** Those of which it is known who saved them. */
  known: readonly RevisionLine[];
}

interface Two {
  from: number;
  to: number;
}

function Comparison({ two, view, locale }: Omit<CompareRevisionsProps, "known"> & { two: Two }) {
  const t = useTranslations("progressUpdate.history.compare");
  const words = useTranslations("ui");
  const trpc = useTRPC();
  const { data } = useQuery(trpc.progressUpdate.compare.queryOptions({ updateId: view.id, ...two }));
  if (!data) return <Skeleton label={words("loading")} />;
  return (
    <div role="status" className="grid gap-2">
      <p className="font-medium">{t(data.changes.length > 0 ? "result" : "same", { ...two })}</p>
      {data.changes.length > 0 ? (
        <RevisionChanges
          changes={data.changes}
          sourceLocale={view.content?.sourceLocale ?? locale}
          choices={view.choices}
          locale={locale}
        />
      ) : null}
    </div>
  );
}

/** Any two revisions of an update beside each other, by the numbers that they have in its history. */
export function CompareRevisions({ view, locale, known }: CompareRevisionsProps) {
  const t = useTranslations("progressUpdate.history.compare");
  const byline = useByline(locale);
  const newest = view.head?.ordinal ?? 1;
  const [two, setTwo] = useState<Two>({ from: newest - 1, to: newest });
  const [shown, setShown] = useState<Two | null>(null);
  const authors = new Map(known.map((line) => [line.ordinal, byline(line)]));
  const options = Array.from({ length: newest }, (_, index) => newest - index).map((ordinal) => {
    const by = authors.get(ordinal);
    return (
      <option key={ordinal} value={ordinal}>
        {by ? t("optionBy", { ordinal, by }) : t("option", { ordinal })}
      </option>
    );
  });
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-medium">{t("title")}</legend>
      <div className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
        <Select
          label={t("from")}
          value={two.from}
          onChange={({ target }) => setTwo({ ...two, from: Number(target.value) })}
        >
          {options}
        </Select>
        <Select
          label={t("to")}
          value={two.to}
          onChange={({ target }) => setTwo({ ...two, to: Number(target.value) })}
        >
          {options}
        </Select>
        <Button onClick={() => setShown(two)}>{t("show")}</Button>
      </div>
      {shown ? <Comparison two={shown} view={view} locale={locale} /> : null}
    </fieldset>
  );
}
