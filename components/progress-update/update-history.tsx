"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button";
import { Section } from "../ui/section";
import { RevisionHistory, type RevisionHistoryProps } from "./revision-history";

/** Every save of an update. */
export function UpdateHistory({ view, locale, saving }: RevisionHistoryProps) {
  const t = useTranslations("progressUpdate.history");
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      title={t("title")}
      actions={
        view.head ? (
          <Button small aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? t("hideAll") : t("showAll", { count: view.head.ordinal })}
          </Button>
        ) : null
      }
    >
      {view.head ? null : <p className="text-faint">{t("empty")}</p>}
      {isOpen ? <RevisionHistory view={view} locale={locale} saving={saving} /> : null}
    </Section>
  );
}
