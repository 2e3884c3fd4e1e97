"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { SessionView } from "@/server/modules/session/session.queries";
import { useCodeMessage } from "../form/code-message";
import { troubleOf } from "../trpc/trouble";
import { useTRPC } from "../trpc/trpc-provider";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Cell, HeadCell, RowHead, Table } from "../ui/table";
import { Tag } from "../ui/tag";
import { Time } from "../ui/time";
import { deviceName } from "./device-name";

/** The devices on which a person is signed in, each of which they can sign out. */
export function SessionList({ sessions }: { sessions: readonly SessionView[] }) {
  const t = useTranslations("session.list");
  const words = useCodeMessage();
  const router = useRouter();
  const end = useMutation(useTRPC().session.end.mutationOptions({ onSuccess: () => router.refresh() }));
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
  return (
    <>
      {end.error ? (
        <Notice tone="error" live>
          {words(troubleOf(end.error).code)}
        </Notice>
      ) : null}
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
                <Button
                  small
                  busy={end.isPending && end.variables.sessionId === session.id}
                  onClick={() => end.mutate({ sessionId: session.id })}
                >
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
