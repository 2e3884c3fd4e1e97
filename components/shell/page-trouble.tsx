"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { PageHeader } from "../ui/page-header";

interface PageTroubleProps {
  /** The number under which it stands in the log. */
  digest: string | undefined;
  retry: () => void;
}

/** Something broke while a page was being made. */
export function PageTrouble({ digest, retry }: PageTroubleProps) {
  const t = useTranslations("shell.error");
  return (
    <>
      <PageHeader title={t("title")} lead={t("body", { id: digest ?? "–" })} />
      <Button look="primary" onClick={retry}>
        {t("retry")}
      </Button>
    </>
  );
}
