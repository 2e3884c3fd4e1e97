"use client";

import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button";

/** @param next where to go afterwards */
export function SignOutButton({ next }: { next: string }) {
  const t = useTranslations("session");
  const [leaving, setLeaving] = useState(false);
  const leave = async () => {
    setLeaving(true);
    await signOut({ redirect: false }).finally(() => window.location.assign(next));
  };
  return (
    <Button small busy={leaving} onClick={leave}>
      {t("signOut")}
    </Button>
  );
}
