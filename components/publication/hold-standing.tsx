import { useTranslations } from "next-intl";
import type { StandingHold } from "@/server/modules/publication-hold/publication-hold.rules";
import { Notice } from "../ui/notice";
import { Time } from "../ui/time";

/** When it will be published, and who set that. */
export function HoldStanding({ hold }: { hold: StandingHold }) {
  const t = useTranslations("publicationHold");
  return (
    <Notice title={t.rich("willBe", { time: () => <Time value={hold.publishAt} precision="minute" /> })}>
      <p className="text-small">
        {t.rich("setBy", {
          name: hold.setByName,
          time: () => <Time value={hold.setAt} precision="minute" />,
        })}
      </p>
    </Notice>
  );
}
