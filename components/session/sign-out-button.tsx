"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button";

interface SignOutButtonProps {
  /** Where to go afterwards. */
  next: string;
  /** Where it is called something else. */
  label?: string;
}

/** Signs out, and says so where it could not: whoever leaves a machine to others must know. */
export function SignOutButton({ next, label }: SignOutButtonProps) {
  const t = useTranslations("session");
  const [leaving, setLeaving] = useState(false);
  const [failed, setFailed] = useState(false);
  const leave = async () => {
    setLeaving(true);
    setFailed(false);
    try {
      // Fetched by those who leave, so that nobody who works waits for it.
      const { signOut } = await import("next-auth/react");
      await signOut({ redirect: false });
      window.location.assign(next);
    } catch {
      setFailed(true);
      setLeaving(false);
    }
  };
  return (
    <>
      <Button small busy={leaving} onClick={leave}>
        {label ?? t("signOut")}
      </Button>
      <span role="alert" className="text-small text-danger">
        {failed ? t("notSignedOut") : null}
      </span>
    </>
  );
}
