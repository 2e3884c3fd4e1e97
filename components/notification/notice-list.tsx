"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { personName } from "@/server/kernel/person-name";
import type { NoticesView } from "@/server/modules/notification/notification.queries";
import { ChangeList } from "../changed-content/change-list";
import { useCodeMessage } from "../form/code-message";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPC } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";
import { Tag } from "../ui/tag";
import { TextLink } from "../ui/text-link";
import { Time } from "../ui/time";
import { allChangesPlace, noticePlace } from "./notice-place";

function Changes({ notice, locale }: { notice: NoticesView["notices"][number]; locale: Locale }) {
  const t = useTranslations("changedContent");
  const place = allChangesPlace(notice, locale);
  if (!notice.changes || notice.changes.changes.length === 0) return null;
  return (
    <details className="basis-full">
      <summary className="min-h-6 text-small text-accent">{t("show")}</summary>
      <div className="grid gap-3 py-2">
        <ChangeList {...notice.changes} />
        {place ? <TextLink href={place}>{t("whole")}</TextLink> : null}
      </div>
    </details>
  );
}

/** What a notice says, with the names that are in it as this language has them. */
function shownParams(params: NoticesView["notices"][number]["params"], locale: Locale): typeof params {
  const shown = Object.entries(params).map(([key, value]) => [
    key,
    typeof value === "string" ? personName(value, locale) : value,
  ]);
  return Object.fromEntries(shown);
}

interface NoticeListProps extends NoticesView {
  locale: Locale;
}

/** What a person was told, newest first, each with a link to what it is about. */
export function NoticeList({ locale, notices, unread }: NoticeListProps) {
  const t = useTranslations("notification");
  const words = useCodeMessage();
  const { run, busy, trouble } = useCommand();
  const markRead = useMutation(useTRPC().notification.markRead.mutationOptions());
  if (notices.length === 0) return <p className="text-faint">{t("none")}</p>;
  return (
    <div className="grid justify-items-start gap-3">
      <TroubleNotice trouble={trouble} />
      <ul className="grid w-full border-t border-hairline">
        {notices.map((notice) => {
          const place = noticePlace(notice, locale);
          const told = words(notice.code, shownParams(notice.params, locale));
          return (
            <li
              key={notice.id}
              className="flex flex-wrap items-baseline gap-x-3 border-b border-hairline py-2.5"
            >
              {notice.done ? <span className="text-small text-faint">{t("done")}</span> : null}
              {notice.read || notice.done ? null : <Tag>{t("unread")}</Tag>}
              <span className="min-w-0 flex-1 basis-64 break-words">
                {place ? <TextLink href={place}>{told}</TextLink> : told}
              </span>
              <span className="text-small text-faint">
                <Time value={notice.createdAt} precision="minute" />
              </span>
              <Changes notice={notice} locale={locale} />
            </li>
          );
        })}
      </ul>
      {unread > 0 ? (
        <Button small busy={busy} onClick={() => run(() => markRead.mutateAsync({}))}>
          {t("markAllRead")}
        </Button>
      ) : null}
    </div>
  );
}
