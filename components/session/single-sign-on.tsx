"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCodeMessage } from "../form/code-message";
import { useIsLive } from "../form/use-is-live";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

export interface SingleSignOnProps {
  /** Whether there is an identity provider in the settings. */
  offered: boolean;
  /** The code of why whoever came back from there is not in; null for nobody who did. */
  trouble: string | null;
  /** Where to go afterwards. */
  next: string;
}

/** The way in by the identity provider of one's organisation, above the form, and why it did not lead in. */
export function SingleSignOn({ offered, trouble, next }: SingleSignOnProps) {
  const t = useTranslations("singleSignOn");
  const words = useCodeMessage();
  const isLive = useIsLive();
  const [leaving, setLeaving] = useState(false);
  const leave = async () => {
    setLeaving(true);
    const { signIn } = await import("next-auth/react");
    // The browser goes on to the provider, unless it could not be asked where that is.
    await signIn("oidc", { callbackUrl: next }).finally(() => setLeaving(false));
  };
  return (
    <>
      {trouble ? (
        <div className="mb-6">
          <Notice tone="error" live>
            {words(trouble)}
          </Notice>
        </div>
      ) : null}
      {offered ? (
        <div className="mb-8 grid justify-items-start gap-2 border-b border-hairline pb-8">
          <Button busy={leaving || !isLive} onClick={leave}>
            {t("signIn")}
          </Button>
          <p className="text-small text-faint">{t("hint")}</p>
        </div>
      ) : null}
    </>
  );
}
