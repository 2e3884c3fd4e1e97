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

export function SignOutButton({ next, label }: SignOutButtonProps) {
  const t = useTranslations("session");
  const [leaving, setLeaving] = useState(false);
  const leave = async () => {
    setLeaving(true);
    // Fetched by those who leave, so that nobody who works waits for it.
    await import("next-auth/react")
      .then(({ signOut }) => signOut({ redirect: false }))
      .finally(() => window.location.assign(next));
  };
  return (
    <Button small busy={leaving} onClick={leave}>
      {label ?? t("signOut")}
    </Button>
  );
}
