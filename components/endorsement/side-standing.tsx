import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { EndorsementView } from "@/server/modules/endorsement/endorsement.queries";
import { useShownName } from "../account/use-shown-name";
import { StatusMark } from "../ui/status-mark";
import { Time } from "../ui/time";
import { ChangedUpdates } from "./changed-updates";

type Side = EndorsementView["sides"][number];

interface SideStandingProps {
  side: Side;
  /** Since when the other side has been waiting for this one; null where it is not. */
  waitingSince: Date | null;
  locale: Locale;
}

function Given({ endorsement }: { endorsement: NonNullable<Side["endorsement"]> }) {
  const t = useTranslations("endorsement");
  const shown = useShownName();
  const { isCurrent, byName, givenAt } = endorsement;
  return (
    <>
      <StatusMark tone={isCurrent ? "done" : "attention"}>{t("given")}</StatusMark>
      <p className="text-small text-faint">
        {t("givenBy", { name: shown(byName) })}
        <Time value={givenAt} precision="minute" />
      </p>
      {isCurrent ? null : <p className="text-small text-danger">{t("outdated")}</p>}
    </>
  );
}

function Ended({ ended, locale }: { ended: NonNullable<Side["ended"]>; locale: Locale }) {
  const t = useTranslations("endorsement");
  const correction = useTranslations("correction");
  const shown = useShownName();
  const isVoid = ended.how === "VOIDED";
  const ownWords = t(isVoid ? "voided" : "withdrawn");
  return (
    <>
      <StatusMark tone={isVoid ? "attention" : "empty"}>
        {ended.how === "CORRECTION" ? correction("endedEndorsement") : ownWords}
      </StatusMark>
      <p className="text-small text-faint">
        {ended.byName ? t("endedBy", { name: shown(ended.byName) }) : null}
        <Time value={ended.at} precision="minute" />
      </p>
      {ended.changes.length > 0 ? (
        <ChangedUpdates title={t("voidedBecause")} changes={ended.changes} locale={locale} />
      ) : null}
    </>
  );
}

/** Where one side stands: endorsed when and by whom, or how the last endorsement ended. */
export function SideStanding({ side, waitingSince, locale }: SideStandingProps) {
  const t = useTranslations("endorsement");
  const { endorsement, ended } = side;
  return (
    <li className="grid gap-1 border-t border-hairline py-3">
      <p className="font-medium">{t("office", { side: textIn(side.name, locale) })}</p>
      {endorsement ? <Given endorsement={endorsement} /> : null}
      {ended ? <Ended ended={ended} locale={locale} /> : null}
      {endorsement || ended ? null : <StatusMark tone="empty">{t("notYet")}</StatusMark>}
      {waitingSince ? (
        <p className="text-small text-accent">
          {t("waitingSince")} <Time value={waitingSince} precision="minute" />
        </p>
      ) : null}
    </li>
  );
}
