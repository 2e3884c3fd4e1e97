"use client";

import { useTranslations } from "next-intl";
import { noteFormSchema } from "@/server/modules/internal-note/internal-note.schema";
import { Form } from "../form/form";
import { FormCheckbox, FormTextArea } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";

const BLANK = { text: "", shared: false };

/** The form of one note. */
export function AddNote({ updateId, onAdded }: { updateId: string; onAdded: () => void }) {
  const t = useTranslations("internalNote");
  const client = useTRPCClient();
  const form = useSchemaForm(noteFormSchema, BLANK);
  return (
    <Form
      form={form}
      submitLabel={t("add")}
      submitLook="quiet"
      onSubmit={async (note) => {
        await client.internalNote.add.mutate({ updateId, ...note });
        // The other way round it would not know its fields: emptying the form forgets them until it is drawn again.
        form.setFocus("text");
        form.reset(BLANK);
        onAdded();
      }}
    >
      <FormTextArea name="text" label={t("text")} rows={2} />
      <FormCheckbox name="shared" label={t("share")} hint={t("shareHint")} />
    </Form>
  );
}
