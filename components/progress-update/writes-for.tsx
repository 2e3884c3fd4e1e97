"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { Notice } from "../ui/notice";
import { Select } from "../ui/select";

interface WritesForProps {
  view: Pick<UpdateView, "writesFor" | "stage">;
  /** Id of the agency; null for none, or for the one that it is expected of. */
  chosen: string | null;
  onChoose: (agencyId: string | null) => void;
  locale: Locale;
}

/**
 * For which agency of their side an officer writes. While updates are collected always for one; from review on a secretariat
 * edits in its own name, and for an agency where the officer says so.
 */
export function WritesFor({ view, chosen, onChoose, locale }: WritesForProps) {
  const t = useTranslations("progressUpdate.onBehalf");
  const [first, second] = view.writesFor;
  const isCollecting = view.stage === "COLLECTING";
  if (!first) return null;
  if (isCollecting && !second) return <Notice>{t("one", { agency: textIn(first.name, locale) })}</Notice>;
  return (
    <Select
      label={t("label")}
      hint={t("hint")}
      value={chosen ?? (isCollecting ? first.agencyId : "")}
      onChange={({ target }) => onChoose(target.value || null)}
    >
      {isCollecting ? null : <option value="">{t("own")}</option>}
      {view.writesFor.map(({ agencyId, name }) => (
        <option key={agencyId} value={agencyId}>
          {textIn(name, locale)}
        </option>
      ))}
    </Select>
  );
}
