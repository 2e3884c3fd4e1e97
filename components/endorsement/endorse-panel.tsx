import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { EndorsementView } from "@/server/modules/endorsement/endorsement.queries";
import { paths } from "../navigation/paths";
import { DigestText } from "../publication/digest-text";
import { HoldStanding, HoldStopped } from "../publication/hold-standing";
import { Section } from "../ui/section";
import { TextLink } from "../ui/text-link";
import { ChangesSinceEndorsed } from "./changes-since-endorsed";
import { EndorseActions } from "./endorse-actions";
import { EndorsementIssues } from "./endorsement-issues";
import { SideStanding } from "./side-standing";
import { standingOf, waitingSince } from "./standing-words";

interface EndorsePanelProps {
  view: EndorsementView;
  locale: Locale;
}

function Digest({ view }: Pick<EndorsePanelProps, "view">) {
  const t = useTranslations("endorsement");
  const { edition, digest } = view;
  return (
    <div className="grid gap-1">
      <p className="text-small text-faint">
        {edition ? t("digestOfEdition", { number: edition.number }) : t("digest")}
      </p>
      <DigestText digest={digest} />
      {edition ? null : <p className="text-small text-faint">{t("digestHint")}</p>}
    </div>
  );
}

function Actions({ view, locale }: EndorsePanelProps) {
  const own = view.sides.find((side) => side.code === view.side);
  const isOfficer = view.can.give.allowed || view.can.give.reason !== "endorsement.officersOnly";
  if (!own || !isOfficer || view.edition) return null;
  const { periodSlug, subject, digest, hold, holdDays, can } = view;
  return (
    <EndorseActions
      view={{ periodSlug, subject, digest, hold, holdDays, can }}
      isGiven={own.endorsement?.isCurrent === true}
      sideName={textIn(own.name, locale)}
    />
  );
}

/** Both sides' word on one content: the digest, who has endorsed it, what stands in the way, and what the reader can do. */
export function EndorsePanel({ view, locale }: EndorsePanelProps) {
  const t = useTranslations("endorsement");
  const { key, values } = standingOf(view, locale);
  const since = waitingSince(view);
  return (
    <Section title={t(`title.${view.subject}`)} id="endorsement">
      <p className="font-medium">{t(`standing.${key}`, values)}</p>
      {view.hold && view.subject !== "PLAN" ? <HoldStanding hold={view.hold} /> : null}
      {view.stopped ? <HoldStopped stopped={view.stopped} /> : null}
      {view.edition ? (
        <TextLink href={paths.public.summary(locale, view.periodSlug)}>{t("publishedEdition")}</TextLink>
      ) : null}
      <ul aria-label={t("sides")} className="border-b border-hairline">
        {view.sides.map((side) => (
          <SideStanding
            key={side.code}
            side={side}
            waitingSince={side.endorsement?.isCurrent ? null : since}
            locale={locale}
          />
        ))}
      </ul>
      <ChangesSinceEndorsed view={view} locale={locale} />
      <EndorsementIssues subject={view.subject} issues={view.issues} locale={locale} />
      <Digest view={view} />
      <Actions view={view} locale={locale} />
    </Section>
  );
}
