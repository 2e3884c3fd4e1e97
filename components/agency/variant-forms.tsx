"use client";

import { useTranslations } from "next-intl";
import type { VariantView } from "@/server/modules/agency/agency.queries";
import { addVariantSchema, changeVariantSchema } from "@/server/modules/agency/agency.schema";
import { ConfirmedAction } from "../account/confirmed-action";
import { DialogForm } from "../form/dialog-form";
import { FormDialog } from "../form/form-dialog";
import { FormDateField, FormTextField } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";

function SpanFields() {
  const t = useTranslations("agency.variants");
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <FormDateField name="validFrom" label={t("from")} hint={t("fromHint")} />
      <FormDateField name="validTo" label={t("to")} hint={t("toHint")} />
    </div>
  );
}

export function AddVariant({ agencyId }: { agencyId: string }) {
  const t = useTranslations("agency.variants");
  return (
    <FormDialog title={t("add")} button={{ children: t("add") }}>
      {(close) => <AddVariantForm agencyId={agencyId} close={close} />}
    </FormDialog>
  );
}

function AddVariantForm({ agencyId, close }: { agencyId: string; close: () => void }) {
  const t = useTranslations("agency.variants");
  const client = useTRPCClient();
  const form = useSchemaForm(addVariantSchema, { agencyId, name: "", validFrom: "", validTo: "" });
  return (
    <DialogForm
      form={form}
      submitLabel={t("addSubmit")}
      close={close}
      onSubmit={(values) => client.agency.addVariant.mutate(values)}
    >
      <FormTextField name="name" label={t("name")} />
      <SpanFields />
    </DialogForm>
  );
}

function ChangeVariantForm({ variant, close }: { variant: VariantView; close: () => void }) {
  const t = useTranslations("agency.variants");
  const client = useTRPCClient();
  const { id: variantId, validFrom, validTo } = variant;
  const form = useSchemaForm(changeVariantSchema, {
    ...{ variantId, validFrom: validFrom ?? "", validTo: validTo ?? "" },
    seen: { validFrom, validTo },
  });
  return (
    <DialogForm
      form={form}
      submitLabel={t("changeSubmit")}
      close={close}
      onSubmit={(values) => client.agency.changeVariant.mutate(values)}
    >
      <SpanFields />
    </DialogForm>
  );
}

/** What may be done with one variant. */
export function VariantActions({ variant }: { variant: VariantView }) {
  const t = useTranslations("agency.variants");
  const client = useTRPCClient();
  const { name } = variant;
  const title = t("changeTitle", { name });
  return (
    <div className="flex flex-wrap gap-2">
      <FormDialog title={title} button={{ small: true, "aria-label": title, children: t("change") }}>
        {(close) => <ChangeVariantForm variant={variant} close={close} />}
      </FormDialog>
      <ConfirmedAction
        label={t("remove")}
        about={name}
        question={{ title: t("removeTitle", { name }), body: t("removeBody"), confirm: t("removeConfirm") }}
        act={() => client.agency.removeVariant.mutate({ variantId: variant.id })}
      />
    </div>
  );
}
