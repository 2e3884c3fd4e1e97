import { ClosedReset } from "@/components/password-reset/reset-page";
import { usePageLocale } from "@/components/ui/use-page-locale";

/** For a link that was never given out. */
export default function UnknownReset() {
  return <ClosedReset locale={usePageLocale()} state="UNKNOWN" />;
}
