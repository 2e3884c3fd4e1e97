import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuditPage } from "@/components/audit/audit-page";
import { caller } from "@/server/api/caller";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";
import { auditAddressSchema } from "@/server/modules/audit/audit.schema";
import { found } from "../../../found";
import { signedInActor } from "../../../signed-in-actor";

interface AuditProps extends LocaleParams {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "audit" });
  return { title: t("title") };
}

export default async function Audit({ params, searchParams }: AuditProps) {
  const locale = await pageLocale(params);
  await signedInActor(locale);
  const asked = auditAddressSchema.parse(await searchParams);
  const log = await found((await caller()).audit.list(asked));
  return <AuditPage locale={locale} log={log} asked={asked} />;
}
