"use client";

import { useTranslations } from "next-intl";
import type { EndorsementView } from "@/server/modules/endorsement/endorsement.queries";
import { HoldPublication } from "../publication/hold-publication";
import { StopPublication } from "../publication/stop-publication";
import { useTRPCClient } from "../trpc/trpc-provider";
import { EndorseAction } from "./endorse-action";

type Publishing = Pick<EndorsementView, "periodSlug" | "hold" | "holdDays" | "can">;

function PublishNow({ view }: { view: Publishing }) {
  const t = useTranslations("endorsement");
  const client = useTRPCClient();
  const { periodSlug } = view;
  return (
    <EndorseAction
      label={t("publish")}
      title={t("publishTitle")}
      confirmLabel={t("publish")}
      decision={view.can.publish}
      work={() => client.publication.publish.mutate({ periodSlug })}
    >
      <p>{t("publishBody")}</p>
    </EndorseAction>
  );
}

/** Where days have to pass, publishing is set for the end of them. */
function PublishAfterDays({ view }: { view: Publishing }) {
  const t = useTranslations("publicationHold");
  const client = useTRPCClient();
  const { periodSlug, holdDays: days } = view;
  return (
    <EndorseAction
      label={t("afterDays", { days })}
      title={t("afterDaysTitle", { days })}
      confirmLabel={t("submit")}
      decision={view.can.hold}
      work={() => client.publicationHold.hold.mutate({ periodSlug, publishAt: "" })}
    >
      <p>{t("afterDaysBody", { days })}</p>
    </EndorseAction>
  );
}

/** Publishing what both sides have endorsed: at once, after the days that have to pass, or at a set time; and stopping that. */
export function PublishActions({ view }: { view: Publishing }) {
  const { periodSlug, hold, holdDays, can } = view;
  if (hold) return can.stop.allowed ? <StopPublication periodSlug={periodSlug} /> : null;
  return (
    <>
      {holdDays > 0 ? <PublishAfterDays view={view} /> : <PublishNow view={view} />}
      {can.hold.allowed ? (
        <HoldPublication periodSlug={periodSlug} holdDays={holdDays} decision={can.hold} />
      ) : null}
    </>
  );
}
