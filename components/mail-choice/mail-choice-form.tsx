"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { MailChoiceView } from "@/server/modules/mail-choice/mail-choice.queries";
import {
  chooseMailsSchema,
  DELIVERIES,
  type MailKind,
} from "@/server/modules/mail-choice/mail-choice.schema";
import { Form } from "../form/form";
import { FormSelect } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPC } from "../trpc/trpc-provider";
import { Notice } from "../ui/notice";

const GROUPS: Record<"WRITING" | "BOTH_SIDES", readonly MailKind[]> = {
  WRITING: ["RETURNED", "COMMENT", "DUE", "ASSIGNMENT"],
  BOTH_SIDES: ["ENDORSEMENT", "PUBLICATION", "SETTINGS"],
};

function KindField({ kind }: { kind: MailKind }) {
  const t = useTranslations("mailChoice");
  return (
    <FormSelect name={`choices.${kind}`} label={t(`kinds.${kind}.name`)} hint={t(`kinds.${kind}.hint`)}>
      {DELIVERIES.map((delivery) => (
        <option key={delivery} value={delivery}>
          {t(`deliveries.${delivery}`)}
        </option>
      ))}
    </FormSelect>
  );
}

/** How a person gets the mails of each kind that there is for them. */
export function MailChoiceForm({ choices }: { choices: readonly MailChoiceView[] }) {
  const t = useTranslations("mailChoice");
  const chosen = Object.fromEntries(choices.map(({ kind, delivery }) => [kind, delivery]));
  const form = useSchemaForm(chooseMailsSchema, { choices: chosen });
  const choose = useMutation(useTRPC().mailChoice.choose.mutationOptions());
  const groups = (["WRITING", "BOTH_SIDES"] as const)
    .map((group) => ({ group, kinds: GROUPS[group].filter((kind) => kind in chosen) }))
    .filter(({ kinds }) => kinds.length > 0);
  return (
    <>
      {choose.isSuccess ? (
        <Notice tone="success" live>
          {t("saved")}
        </Notice>
      ) : null}
      <Form
        form={form}
        submitLabel={t("submit")}
        submitLook="quiet"
        onSubmit={(input) => choose.mutateAsync(input)}
      >
        {groups.map(({ group, kinds }) => (
          <fieldset key={group}>
            <legend className="mb-3 font-bold">{t(`groups.${group}`)}</legend>
            <div className="grid items-end gap-5 sm:grid-cols-2">
              {kinds.map((kind) => (
                <KindField key={kind} kind={kind} />
              ))}
            </div>
          </fieldset>
        ))}
      </Form>
    </>
  );
}
