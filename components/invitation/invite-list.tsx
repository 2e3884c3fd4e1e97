"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { BelongingChoices } from "@/server/modules/account/account.queries";
import { INVITATION_DAYS, LIST_COLUMNS } from "@/server/modules/invitation/invitation.schema";
import type { ListView } from "@/server/modules/invitation/invite-all";
import { PersonName } from "../account/person-name";
import { fileContent } from "../spreadsheet/file-content";
import { RowProblems } from "../spreadsheet/row-problems";
import { SheetField } from "../spreadsheet/sheet-field";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Cell, HeadCell, Table } from "../ui/table";

interface Looked {
  content: string;
  view: ListView;
}

/** A list that was chosen, looked at and taken, one after the other. */
function useList() {
  const client = useTRPCClient();
  const { run, busy, trouble } = useCommand();
  const [looked, setLooked] = useState<Looked | null>(null);
  const [invited, setInvited] = useState<number | null>(null);
  const look = (file: File) =>
    run(async () => {
      setInvited(null);
      setLooked(null);
      const content = await fileContent(file);
      setLooked({ content, view: await client.invitation.lookAtList.mutate({ content }) });
    });
  const take = ({ content, view: { digest } }: Looked) =>
    run(async () => {
      const done = await client.invitation.inviteAll.mutate({ content, digest });
      setInvited(done.invited);
      setLooked(null);
    });
  return { looked, invited, busy, trouble, look, take };
}

/** How such a list looks, and the codes that stand for agencies in it. */
function ListForm({ agencies, locale }: { agencies: BelongingChoices["agencies"]; locale: Locale }) {
  const t = useTranslations("invitation.list");
  const [some] = agencies;
  const sample = `${LIST_COLUMNS.join(",")}\nchan@example.org,CHAN Tai Man,MEMBER,${some?.side ?? ""},${some?.slug ?? ""},zh-Hant`;
  const head = (
    <tr>
      <HeadCell>{t("code")}</HeadCell>
      <HeadCell>{t("agency")}</HeadCell>
    </tr>
  );
  return (
    <>
      <figure className="grid gap-1">
        <figcaption className="text-small text-faint">{t("sample")}</figcaption>
        <pre className="overflow-x-auto bg-sunk px-3 py-2 text-small">{sample}</pre>
      </figure>
      <details>
        <summary className="min-h-8 cursor-pointer py-1">{t("agencies")}</summary>
        <Table caption={t("agencies")} head={head}>
          {agencies.map(({ id, slug, name }) => (
            <tr key={id}>
              <Cell>
                <code>{slug}</code>
              </Cell>
              <Cell>{textIn(name, locale)}</Cell>
            </tr>
          ))}
        </Table>
      </details>
    </>
  );
}

/** Who would be invited, or what stands against it. */
function ListLook({ view: { people, problems } }: { view: ListView }) {
  const t = useTranslations("invitation.list");
  if (problems.length > 0) {
    const place = ({ row, column }: { row: number; column: string | null }) =>
      column ? t("rowColumn", { row, column }) : t("row", { row });
    return (
      <RowProblems title={t("problems", { count: problems.length })} problems={problems} place={place} />
    );
  }
  return (
    <div className="grid gap-2" aria-live="polite">
      <p>{t("people", { count: people.length })}</p>
      <ul className="grid max-h-96 gap-1 overflow-y-auto border-y border-hairline py-2">
        {people.map(({ email, name }) => (
          <li key={email}>
            <PersonName name={name} email={email} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Many people invited by one file: chosen, looked at row by row, and only then sent. */
export function InviteList({ choices, locale }: { choices: BelongingChoices; locale: Locale }) {
  const t = useTranslations("invitation.list");
  const { looked, invited, busy, trouble, look, take } = useList();
  const isReady = looked !== null && looked.view.problems.length === 0;
  return (
    <div className="grid max-w-3xl gap-4">
      <p className="max-w-measure">{t("lead")}</p>
      <ListForm agencies={choices.agencies} locale={locale} />
      <SheetField label={t("choose")} onChoose={look} />
      <TroubleNotice trouble={trouble} />
      {busy && !looked ? <Notice live>{t("checking")}</Notice> : null}
      {invited === null ? null : (
        <Notice tone="success" live>
          {t("done", { invited, days: INVITATION_DAYS })}
        </Notice>
      )}
      {looked ? <ListLook view={looked.view} /> : null}
      {isReady ? (
        <div>
          <Button look="primary" busy={busy} onClick={() => take(looked)}>
            {busy ? t("inviting") : t("submit", { count: looked.view.people.length })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
