"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { stopPublicationSchema } from "@/server/modules/publication-hold/publication-hold.schema";
import { CancelButton } from "../form/cancel-button";
import { Form } from "../form/form";
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
  const router = useRouter();
  const form = useSchemaForm(stopPublicationSchema, { periodSlug, reason: "" });
  return (
    <Form
      form={form}
      submitLabel={t("stop")}
      submitLook="danger"
      otherActions={<CancelButton onCancel={close} />}
      onSubmit={async (values) => {
        await client.publicationHold.stop.mutate(values);
        close();
        router.refresh();
      }}
    >
      <FormTextArea name="reason" label={t("reason")} hint={t("stopHint")} rows={3} />
    </Form>
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
