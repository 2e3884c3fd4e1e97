import { ClosedInvitation } from "@/components/invitation/invitation-page";
import { usePageLocale } from "@/components/ui/use-page-locale";

/** For a link that was never given out. */
export default function UnknownInvitation() {
  return <ClosedInvitation locale={usePageLocale()} state="UNKNOWN" />;
}
