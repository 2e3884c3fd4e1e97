"use client";

import { useTranslations } from "next-intl";
import { useId, useOptimistic, useRef } from "react";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { HatView } from "@/server/modules/session/hat";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";

/** For which of their agencies a person acts, where there are several. */
export function HatChoice({ hat, locale }: { hat: HatView; locale: Locale }) {
  const t = useTranslations("session.hat");
  const id = useId();
  const client = useTRPCClient();
  const { run, busy, trouble } = useCommand();
  const [shown, show] = useOptimistic(hat.wornId);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  // By the keyboard one passes through those between: each is told after the one before, and the field keeps the focus.
  const wear = (agencyId: string | null) => {
    show(agencyId);
    last.current = last.current.catch(() => {}).then(() => client.session.wearHat.mutate({ agencyId }));
    return last.current;
  };
  if (hat.agencies.length < 2) return null;
  return (
    <div className="mx-auto flex w-full max-w-page flex-wrap items-baseline gap-x-3 gap-y-1 px-4 pt-2 text-small sm:px-6">
      <label htmlFor={id} className="text-faint">
        {t("label")}
      </label>
      <select
        id={id}
        value={shown ?? ""}
        aria-busy={busy}
        onChange={({ currentTarget: { value } }) => run(() => wear(value || null))}
        className="min-h-8 max-w-full rounded-edge border border-rule bg-paper px-2"
      >
        <option value="">{t("all")}</option>
        {hat.agencies.map(({ id: agencyId, name }) => (
          <option key={agencyId} value={agencyId}>
            {textIn(name, locale)}
          </option>
        ))}
      </select>
      <TroubleNotice trouble={trouble} />
    </div>
  );
}
