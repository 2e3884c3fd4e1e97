"use client";

import { useTranslations } from "next-intl";
import { usePresence } from "./use-presence";

/** Who else has this update open, in one quiet line; nothing where nobody has. */
export function AlsoHere({ updateId }: { updateId: string }) {
  const t = useTranslations("presence");
  const others = usePresence(updateId);
  if (others.length === 0) return null;
  return <p className="mt-2 text-small text-faint">{t("others", { names: others.join(t("comma")) })}</p>;
}
