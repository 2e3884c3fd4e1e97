"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { ThreadsView } from "@/server/modules/comment/comment.queries";
import { openThreadSchema } from "@/server/modules/comment/comment.schema";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { CancelButton } from "../form/cancel-button";
import { Form } from "../form/form";
import { FormRadioGroup, FormTextArea } from "../form/form-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";
import { Dialog } from "../ui/dialog";
import { MentionField } from "./mention-field";
import { WHOLE } from "./place-options";
import { PlaceSelect } from "./place-select";

interface OpenThreadDialogProps {
  view: UpdateView;
  ownSide: ThreadsView["ownSide"];
  locale: Locale;
  onDone: () => void;
  onClose: () => void;
}

/** Something to say of an update: where, what, to whom. */
export function OpenThreadDialog({ view, ownSide, locale, onDone, onClose }: OpenThreadDialogProps) {
  const t = useTranslations("comment");
  const client = useTRPCClient();
  const form = useSchemaForm(openThreadSchema, {
    ...{ updateId: view.id, revisionId: view.head?.revisionId ?? null, place: WHOLE.place },
    ...{ audience: "SIDE", text: "", mentions: [] },
  });
  const [audience, mentions] = useWatch({ control: form.control, name: ["audience", "mentions"] });
  return (
    <Dialog title={t("addTitle")} isOpen onClose={onClose} actions={null}>
      <Form
        form={form}
        submitLabel={t("send")}
        otherActions={<CancelButton onCancel={onClose} />}
        onSubmit={async (values) => {
          await client.comment.open.mutate(values);
          onDone();
          onClose();
        }}
      >
        <PlaceSelect view={view} locale={locale} onChoose={(place) => form.setValue("place", place)} />
        <FormTextArea name="text" label={t("text")} hint={t("hint")} rows={4} />
        <FormRadioGroup
          name="audience"
          label={t("audience")}
          options={[
            { value: "SIDE", label: t("side", { side: textIn(ownSide, locale) }), hint: t("sideHint") },
            { value: "ALL", label: t("all"), hint: t("allHint") },
          ]}
        />
        <MentionField
          updateId={view.id}
          audience={audience}
          locale={locale}
          mentions={mentions}
          onChange={(ids) => form.setValue("mentions", ids)}
        />
      </Form>
    </Dialog>
  );
}
