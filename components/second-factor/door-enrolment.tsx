"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Enrolment } from "@/server/modules/second-factor/enrolment";
import { useIsLive } from "../form/use-is-live";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";
import { EnrolmentSteps } from "./enrolment-steps";

/** Whoever must have a second factor sets it up before anything else. @param next where to go afterwards */
export function DoorEnrolment({ next }: { next: string }) {
  const t = useTranslations("secondFactor.own");
  const client = useTRPCClient();
  const { run, busy, trouble } = useCommand();
  const isLive = useIsLive();
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const begin = () => run(async () => setEnrolment(await client.secondFactor.beginAtDoor.mutate()));
  if (!enrolment) {
    return (
      <div className="grid justify-items-start gap-4">
        <TroubleNotice trouble={trouble} />
        <Button look="primary" busy={busy || !isLive} onClick={begin}>
          {t("begin")}
        </Button>
      </div>
    );
  }
  return (
    <EnrolmentSteps
      enrolment={enrolment}
      confirm={(input) => client.secondFactor.confirmAtDoor.mutate(input)}
      onDone={() => window.location.assign(next)}
    />
  );
}
