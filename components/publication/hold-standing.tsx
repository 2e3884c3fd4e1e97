import { useTranslations } from "next-intl";
import type { StandingHold, StoppedHold } from "@/server/modules/publication-hold/publication-hold.rules";
import { useShownName } from "../account/use-shown-name";
import { Notice } from "../ui/notice";
import { Time } from "../ui/time";

/** When it will be published, and who set that. */
export function HoldStanding({ hold }: { hold: StandingHold }) {
  const t = useTranslations("publicationHold");
  const shown = useShownName();
  return (
    <Notice title={t.rich("willBe", { time: () => <Time value={hold.publishAt} precision="minute" /> })}>
      <p className="text-small">
        {t.rich("setBy", {
          name: shown(hold.setByName),
          time: () => <Time value={hold.setAt} precision="minute" />,
        })}
      </p>
    </Notice>
  );
}

/** Who stopped a publication that had been set, when, and why. */
export function HoldStopped({ stopped }: { stopped: StoppedHold }) {
  const t = useTranslations("publicationHold");
  const shown = useShownName();
  const { publishAt, stoppedAt, stoppedByName, reason } = stopped;
  return (
    <Notice
      tone="warning"
      title={t.rich("wasStopped", { time: () => <Time value={publishAt} precision="minute" /> })}
    >
      <p className="text-small">
        {t.rich("stoppedBy", {
          name: shown(stoppedByName),
          time: () => <Time value={stoppedAt} precision="minute" />,
        })}
      </p>
      <p className="[overflow-wrap:anywhere]">{t("stoppedReason", { reason })}</p>
    </Notice>
  );
}
