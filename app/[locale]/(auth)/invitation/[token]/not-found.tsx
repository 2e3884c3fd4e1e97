import { useLocale } from "next-intl";
import { ClosedInvitation } from "@/components/invitation/invitation-page";
import { localeSchema } from "@/server/kernel/locale";

/** For a link that was never given out. */
export default function UnknownInvitation() {
  return <ClosedInvitation locale={localeSchema.parse(useLocale())} state="UNKNOWN" />;
}
