"use client";

import { useTranslations } from "next-intl";
import { stopPublicationSchema } from "@/server/modules/publication-hold/publication-hold.schema";
import { DialogForm } from "../form/dialog-form";
import { FormDialog } from "../form/form-dialog";
import { FormTextArea } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";

interface StopPublicationProps {
  periodSlug: string;
}

function StopForm({ periodSlug, close }: StopPublicationProps & { close: () => void }) {
  const t = useTranslations("publicationHold");
  const client = useTRPCClient();
  const form = useSchemaForm(stopPublicationSchema, { periodSlug, reason: "" });
  return (
    <DialogForm
      form={form}
      submitLabel={t("stop")}
      submitLook="danger"
      close={close}
      onSubmit={(values) => client.publicationHold.stop.mutate(values)}
    >
      <FormTextArea name="reason" label={t("reason")} hint={t("stopHint")} rows={3} />
    </DialogForm>
  );
}

/** Stops a publication before its time, with a reason that both sides read. */
export function StopPublication({ periodSlug }: StopPublicationProps) {
  const t = useTranslations("publicationHold");
  return (
    <FormDialog title={t("stopTitle")} button={{ look: "danger", children: t("stop") }}>
      {(close) => <StopForm periodSlug={periodSlug} close={close} />}
    </FormDialog>
  );
}
