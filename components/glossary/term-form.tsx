"use client";

import { useTranslations } from "next-intl";
import type { TermView } from "@/server/modules/glossary/glossary.queries";
import {
  type AddTerm,
  addTermSchema,
  STANDINGS,
  TERM_KINDS,
} from "@/server/modules/glossary/glossary.schema";
import { DialogForm } from "../form/dialog-form";
import { FormDialog } from "../form/form-dialog";
import { FormSelect } from "../form/form-fields";
import { LanguageFields } from "../form/language-fields";
import { useSchemaForm } from "../form/use-schema-form";
import { useTRPCClient } from "../trpc/trpc-provider";

interface TermFormProps {
  /** Null for a new one. */
  term: TermView | null;
  close: () => void;
}

const isKind = (kind: string | undefined) => TERM_KINDS.find((known) => known === kind);

function TermForm({ term, close }: TermFormProps) {
  const t = useTranslations("glossary");
  const client = useTRPCClient();
  const form = useSchemaForm(addTermSchema, {
    kind: isKind(term?.kind) ?? "event",
    standing: term?.standing ?? "official",
    rendering: { "zh-Hans": "", "zh-Hant": "", en: "", ...term?.rendering },
  });
  const save = async (values: AddTerm) => {
    if (!term) return client.glossary.add.mutate(values);
    const { id: termId, kind, rendering, standing } = term;
    return client.glossary.change.mutate({ ...values, termId, seen: { kind, rendering, standing } });
  };
  return (
    <DialogForm
      form={form}
      submitLabel={t(term ? "changeSubmit" : "addSubmit")}
      close={close}
      onSubmit={save}
    >
      <LanguageFields name="rendering" label={t("renderings")} />
      <FormSelect name="kind" label={t("kind")}>
        {TERM_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </FormSelect>
      <FormSelect name="standing" label={t("standing")}>
        {STANDINGS.map((standing) => (
          <option key={standing} value={standing}>
            {t(`standings.${standing}`)}
          </option>
        ))}
      </FormSelect>
    </DialogForm>
  );
}

export function AddTermButton() {
  const t = useTranslations("glossary");
  return (
    <FormDialog title={t("add")} button={{ children: t("add") }}>
      {(close) => <TermForm term={null} close={close} />}
    </FormDialog>
  );
}

export function ChangeTermButton({ term, name }: { term: TermView; name: string }) {
  const t = useTranslations("glossary");
  const title = t("changeTitle", { name });
  return (
    <FormDialog title={title} button={{ small: true, "aria-label": title, children: t("change") }}>
      {(close) => <TermForm term={term} close={close} />}
    </FormDialog>
  );
}
