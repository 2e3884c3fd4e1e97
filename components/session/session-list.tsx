"use client";

import { useTranslations } from "next-intl";
import { deviceName } from "@/server/kernel/device-name";
import type { SessionView } from "@/server/modules/session/session.queries";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";
import { Cell, HeadCell, RowHead, Table } from "../ui/table";
import { Tag } from "../ui/tag";
import { Time } from "../ui/time";

/** The devices on which a person is signed in, each of which they can sign out. */
export function SessionList({ sessions }: { sessions: readonly SessionView[] }) {
  const t = useTranslations("session.list");
  const client = useTRPCClient();
  const { run, busy, trouble } = useCommand();
  const name = ({ userAgent }: SessionView) => {
    const device = deviceName(userAgent);
    return device ? t("browserOn", device) : t("unknownDevice");
  };
  const head = (
    <tr>
      <HeadCell>{t("device")}</HeadCell>
      <HeadCell>{t("signedInAt")}</HeadCell>
      <HeadCell>{t("lastSeenAt")}</HeadCell>
      <HeadCell>{t("action")}</HeadCell>
    </tr>
  );
  const end = (sessionId: string) => run(() => client.session.end.mutate({ sessionId }));
  return (
    <>
      <TroubleNotice trouble={trouble} />
      <Table caption={t("caption")} head={head}>
        {sessions.map((session) => (
          <tr key={session.id}>
            <RowHead>{name(session)}</RowHead>
            <Cell>
              <Time value={session.signedInAt} precision="minute" />
            </Cell>
            <Cell>
              <Time value={session.lastSeenAt} precision="minute" />
            </Cell>
            <Cell>
              {session.isThisOne ? (
                <Tag>{t("thisOne")}</Tag>
              ) : (
                <Button small busy={busy} onClick={() => end(session.id)}>
                  {t("end")}
                </Button>
              )}
            </Cell>
          </tr>
        ))}
      </Table>
    </>
  );
}
