import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RulePage } from "@/components/proof-reading/rule-page";
import { ruleOfPage } from "@/components/proof-reading/rule-page-name";
import { pageLocale } from "@/server/i18n/page-locale";
import { signedInActor } from "../../../../signed-in-actor";

interface RuleParams {
  params: Promise<{ locale: string; rule: string }>;
}

export async function generateMetadata({ params }: RuleParams): Promise<Metadata> {
  const [locale, { rule: name }] = [await pageLocale(params), await params];
  const t = await getTranslations({ locale, namespace: "proofReadingRules" });
  const rule = ruleOfPage(name);
  return rule ? { title: t(`${rule}.title`) } : {};
}

export default async function ProofReadingRule({ params }: RuleParams) {
  const [locale, { rule: name }] = [await pageLocale(params), await params];
  await signedInActor(locale);
  const rule = ruleOfPage(name);
  if (!rule) notFound();
  return <RulePage rule={rule} locale={locale} />;
}
