"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Locale } from "@/server/kernel/locale";
import { type LocalizedText, textIn } from "@/server/kernel/localized-text";
import { Localized } from "../publication/localized";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { RenameArea } from "./area-name";

interface AreaHeadingProps {
  area: { id: string; name: LocalizedText };
  /** 1…n, and n. */
  position: number;
  areas: number;
  locale: Locale;
  mayPlan: boolean;
}

/** The heading of an area, and what may be done with the area as a whole. */
export function AreaHeading({ area, position, areas, locale, mayPlan }: AreaHeadingProps) {
  const t = useTranslations("plan.areas");
  const client = useTRPCClient();
  const { run, busy, trouble } = useCommand();
  const name = textIn(area.name, locale);
  const move = (to: number) => run(() => client.area.moveArea.mutate({ areaId: area.id, position: to }));
  const named = (action: string) => t("of", { action, area: name });
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h3 id={`area-${area.id}`} className="font-serif text-lead font-bold">
          <Localized text={area.name} locale={locale} />
        </h3>
        {mayPlan ? (
          <div className="flex flex-wrap gap-2">
            <RenameArea areaId={area.id} name={area.name} label={named(t("rename"))} />
            {position > 1 ? (
              <Button small busy={busy} aria-label={named(t("up"))} onClick={() => move(position - 1)}>
                {t("up")}
              </Button>
            ) : null}
            {position < areas ? (
              <Button small busy={busy} aria-label={named(t("down"))} onClick={() => move(position + 1)}>
                {t("down")}
              </Button>
            ) : null}
            <RemoveArea areaId={area.id} name={name} label={named(t("remove"))} />
          </div>
        ) : null}
      </div>
      <TroubleNotice trouble={trouble} />
    </div>
  );
}

function RemoveArea({ areaId, name, label }: { areaId: string; name: string; label: string }) {
  const t = useTranslations("plan.areas");
  const client = useTRPCClient();
  const [asked, setAsked] = useState(false);
  const { run, busy, trouble } = useCommand();
  const close = () => setAsked(false);
  return (
    <>
      <Button small aria-label={label} onClick={() => setAsked(true)}>
        {t("remove")}
      </Button>
      <ConfirmDialog
        title={t("removeTitle", { area: name })}
        isOpen={asked}
        onClose={close}
        confirmLabel={t("remove")}
        look="danger"
        busy={busy}
        onConfirm={() => run(() => client.area.removeArea.mutate({ areaId }), close)}
      >
        <p>{t("removeBody")}</p>
        <TroubleNotice trouble={trouble} />
      </ConfirmDialog>
    </>
  );
}
