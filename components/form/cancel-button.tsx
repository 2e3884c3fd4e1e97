"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";

/** The way out of a form in a dialog, beside the button that sends it. */
export function CancelButton({ onCancel }: { onCancel: () => void }) {
  const t = useTranslations("ui");
  return <Button onClick={onCancel}>{t("cancel")}</Button>;
}
