"use client";

import { useTranslations } from "next-intl";
import { LOCALES, type Locale } from "@/server/kernel/locale";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { AttachmentSection } from "../attachment/attachment-section";
import { useCodeMessage } from "../form/code-message";
import { ReviewPanel } from "../review/review-panel";
import { WithdrawPanel } from "../review/withdraw-panel";
import { EmptyState } from "../ui/empty-state";
import { Notice } from "../ui/notice";
import { Tabs } from "../ui/tabs";
import { ContentReading } from "./content-reading";

interface UpdateReadingProps {
  view: UpdateView;
  locale: Locale;
  isOfficer: boolean;
}

/** An update for someone who may read it and not write it now, with the reason. */
export function UpdateReading({ view, locale, isOfficer }: UpdateReadingProps) {
  const t = useTranslations("progressUpdate");
  const words = useCodeMessage();
  const { content, can, head } = view;
  const tabs = LOCALES.filter((one) => content?.texts[one]).map((one) => ({
    id: one,
    label: t(`language.${one}`),
    content: content ? (
      <ContentReading content={content} textLocale={one} choices={view.choices} locale={locale} isPlaced />
    ) : null,
  }));
  return (
    <div className="grid gap-6">
      {can.save.allowed ? null : <Notice>{words(can.save.reason)}</Notice>}
      {content ? (
        <Tabs label={t("text.languages")} items={tabs} isRead />
      ) : (
        <EmptyState title={t("reading.empty")} />
      )}
      <AttachmentSection updateId={view.id} locale={locale} />
      {isOfficer ? (
        <ReviewPanel view={view} locale={locale} saveNow={async () => head?.revisionId ?? null} />
      ) : (
        <WithdrawPanel view={view} />
      )}
    </div>
  );
}
