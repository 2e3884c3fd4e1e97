"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Locale } from "@/server/kernel/locale";
import type { SessionLeft } from "@/server/modules/session/session.queries";
import { paths } from "../navigation/paths";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { TextLink } from "../ui/text-link";
import { useSessionStanding } from "./use-session-standing";

const MINUTE = 60_000;

/** Before a session runs out, and once it has: what to do, with everything that was typed left where it is. */
export function SessionWarning({ left, locale }: { left: SessionLeft; locale: Locale }) {
  const t = useTranslations("session.warning");
  const { standing, ask } = useSessionStanding(left);
  const [busy, setBusy] = useState(false);
  if (standing.kind === "live") return null;
  const goOn = () => {
    setBusy(true);
    void ask().finally(() => setBusy(false));
  };
  const signIn = (
    // Another tab, so that this page and what is typed on it stay.
    <TextLink href={paths.account.signIn(locale)} target="_blank">
      {t("signIn")}
    </TextLink>
  );
  const minutes = standing.kind === "ended" ? 0 : Math.ceil(standing.endsIn / MINUTE);
  return (
    <div className="sticky top-0 z-20 bg-paper">
      <Notice tone="warning" live title={t(`title.${standing.kind}`, { minutes })}>
        <p>{t(`body.${standing.kind}`)}</p>
        <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
          {standing.kind === "idle" ? null : signIn}
          <Button small busy={busy} onClick={goOn}>
            {t(standing.kind === "idle" ? "stay" : "signedIn")}
          </Button>
        </p>
      </Notice>
    </div>
  );
}
