"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { AgencyView } from "@/server/modules/agency/agency.queries";
import { mergeAgencySchema } from "@/server/modules/agency/agency.schema";
import { CancelButton } from "../form/cancel-button";
import { Form } from "../form/form";
import { FormDialog } from "../form/form-dialog";
import { FormSelect } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Notice } from "../ui/notice";

interface MergeAgencyProps {
  locale: Locale;
  agency: Pick<AgencyView, "id" | "name" | "others" | "moving">;
}

/** Makes an agency part of another, which cannot be taken back: first which one, then whether that is what is meant. */
export function MergeAgency({ locale, agency }: MergeAgencyProps) {
  const t = useTranslations("agency.merge");
  const [intoId, setIntoId] = useState<string | null>(null);
  if (agency.others.length === 0) return null;
  const title = t("title", { name: textIn(agency.name, locale) });
  return (
    <FormDialog title={title} button={{ children: t("open") }}>
      {(close) => (
        <>
          <ChooseAgency locale={locale} agency={agency} close={close} choose={setIntoId} />
          <MergeQuestion
            locale={locale}
            agency={agency}
            intoId={intoId}
            close={() => setIntoId(null)}
            onDone={close}
          />
        </>
      )}
    </FormDialog>
  );
}

interface ChooseAgencyProps extends MergeAgencyProps {
  close: () => void;
  choose: (agencyId: string) => void;
}

function ChooseAgency({ locale, agency, close, choose }: ChooseAgencyProps) {
  const t = useTranslations("agency.merge");
  const form = useSchemaForm(mergeAgencySchema, { agencyId: agency.id, toAgencyId: "" });
  const order = new Intl.Collator(LANGUAGE_TAG[locale]);
  const others = agency.others
    .map(({ id, name }) => ({ id, name: textIn(name, locale) }))
    .toSorted((one, other) => order.compare(one.name, other.name));
  return (
    <Form
      form={form}
      submitLabel={t("next")}
      otherActions={<CancelButton onCancel={close} />}
      onSubmit={async ({ toAgencyId }) => choose(toAgencyId)}
    >
      <Notice tone="warning">{t("consequence")}</Notice>
      <FormSelect name="toAgencyId" label={t("into")} hint={t("intoHint")}>
        <option value="">{t("choose")}</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </FormSelect>
    </Form>
  );
}

interface MergeQuestionProps extends MergeAgencyProps {
  intoId: string | null;
  /** Back to the choice. */
  close: () => void;
  onDone: () => void;
}

/** Names both agencies and says how much moves. */
function MergeQuestion({ locale, agency, intoId, close, onDone }: MergeQuestionProps) {
  const t = useTranslations("agency.merge");
  const client = useTRPCClient();
  const { run, busy, trouble } = useCommand();
  const found = agency.others.find(({ id }) => id === intoId);
  const [from, into] = [textIn(agency.name, locale), found ? textIn(found.name, locale) : ""];
  const merge = () => client.agency.merge.mutate({ agencyId: agency.id, toAgencyId: intoId ?? "" });
  const finish = () => {
    close();
    onDone();
  };
  return (
    <ConfirmDialog
      title={t("question", { from, into })}
      isOpen={intoId !== null}
      onClose={close}
      confirmLabel={t("confirm")}
      look="danger"
      busy={busy}
      onConfirm={() => run(merge, finish)}
    >
      <p>{t("body", { ...agency.moving, into })}</p>
      <TroubleNotice trouble={trouble} />
    </ConfirmDialog>
  );
}
