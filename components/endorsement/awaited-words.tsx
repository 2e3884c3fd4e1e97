import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { AwaitedEndorsement } from "@/server/modules/endorsement/awaited";
import { Time } from "../ui/time";

/** Which side is waited for, since when and for how long. */
export function AwaitedWords({ awaited, locale }: { awaited: AwaitedEndorsement; locale: Locale }) {
  const t = useTranslations("endorsement.awaited");
  const { subject, given, since, hours } = awaited;
  return t.rich("words", {
    subject,
    given: textIn(given.name, locale),
    awaited: textIn(awaited.awaited.name, locale),
    since: () => <Time value={since} precision="minute" />,
    waited: t("waited", { days: Math.floor(hours / 24), hours: hours % 24 }),
  });
}
