"use client";

import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import type { Locale } from "@/server/kernel/locale";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

interface TranslationNoticeProps {
  textLocale: Locale;
  stale: boolean;
  /** Whether it can be made from the other Chinese script. */
  isConvertible: boolean;
}

/** How a text in another language than the source came about, and what a person may do with it. */
export function TranslationNotice({ textLocale, stale, isConvertible }: TranslationNoticeProps) {
  const t = useTranslations("progressUpdate.translation");
  const { setValue } = useFormContext<UpdateForm>();
  const standing = useWatch<UpdateForm, `texts.${Locale}.standing`>({ name: `texts.${textLocale}.standing` });
  const become = (next: UpdateForm["texts"][Locale]["standing"]) =>
    setValue(`texts.${textLocale}.standing`, next, { shouldDirty: true });
  if (standing === "CONVERTED")
    return (
      <Notice tone="warning" title={t("converted", { from: textLocale === "zh-Hans" ? "HANT" : "HANS" })}>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button small look="primary" onClick={() => become("CONFIRMED")}>
            {t("confirm")}
          </Button>
          <Button small onClick={() => become("WRITTEN")}>
            {t("overwrite")}
          </Button>
        </div>
      </Notice>
    );
  return (
    <>
      {stale ? (
        <Notice tone="warning" title={t("stale")}>
          <div className="mt-2">
            <Button
              small
              onClick={() => setValue(`texts.${textLocale}.upToDate`, true, { shouldDirty: true })}
            >
              {t("stillRight")}
            </Button>
          </div>
        </Notice>
      ) : null}
      {isConvertible ? (
        <div className="flex flex-wrap items-center gap-3 text-small text-faint">
          <span>{t(standing === "CONFIRMED" ? "confirmed" : "written")}</span>
          <Button small onClick={() => become("CONVERTED")}>
            {t("convertAgain")}
          </Button>
        </div>
      ) : null}
    </>
  );
}
