"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import { handOnUpdatesSchema } from "@/server/modules/assignment/assignment.schema";
import type { HandoverView, UnattendedView } from "@/server/modules/handover/handover.queries";
import { DialogForm } from "../form/dialog-form";
import { FormDialog } from "../form/form-dialog";
import { FormSelect, FormTextArea } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";

interface HandOnProps {
  agency: Pick<UnattendedView, "agencyId" | "name">;
  period: UnattendedView["periods"][number]["period"];
  sides: HandoverView["sides"];
  locale: Locale;
}

/** Hands everything on that an agency writes in a period, to another one, for a reason. */
export function HandOn(props: HandOnProps) {
  const t = useTranslations("handover");
  const { agency, period, locale } = props;
  const named = t("handOnNamed", {
    agency: textIn(agency.name, locale),
    period: textIn(period.label, locale),
  });
  return (
    <FormDialog title={named} button={{ small: true, "aria-label": named, children: t("handOn") }}>
      {(close) => <HandOnForm {...props} close={close} />}
    </FormDialog>
  );
}

function HandOnForm({ agency, period, sides, locale, close }: HandOnProps & { close: () => void }) {
  const t = useTranslations("handover");
  const client = useTRPCClient();
  const form = useSchemaForm(handOnUpdatesSchema, {
    ...{ periodSlug: period.slug, fromAgencyId: agency.agencyId },
    ...{ toAgencyId: "", reason: "" },
  });
  return (
    <DialogForm
      form={form}
      submitLabel={t("submit")}
      close={close}
      onSubmit={(values) => client.assignment.handOnUpdates.mutate(values)}
    >
      <FormSelect name="toAgencyId" label={t("to")}>
        <option value="">{t("choose")}</option>
        {sides.map(({ code, name, agencies }) => (
          <optgroup key={code} label={textIn(name, locale)}>
            {agencies
              .filter(({ id }) => id !== agency.agencyId)
              .map(({ id, name: each }) => (
                <option key={id} value={id}>
                  {textIn(each, locale)}
                </option>
              ))}
          </optgroup>
        ))}
      </FormSelect>
      <FormTextArea name="reason" label={t("reason")} hint={t("reasonHint")} rows={3} />
    </DialogForm>
  );
}
