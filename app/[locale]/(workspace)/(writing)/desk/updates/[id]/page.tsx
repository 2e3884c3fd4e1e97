import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EarlyKeeping } from "@/components/progress-update/early-keeping";
import { earlyScript } from "@/components/progress-update/early-words";
import { UpdateWorkplace } from "@/components/progress-update/update-workplace";
import { caller } from "@/server/api/caller";
import { pageLocale } from "@/server/i18n/page-locale";
import { answerNonce } from "../../../../answer-nonce";
import { found } from "../../../../found";
import { signedInActor } from "../../../../signed-in-actor";

interface UpdateParams {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: UpdateParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "progressUpdate" });
  return { title: t("pageTitle") };
}

export default async function UpdatePage({ params }: UpdateParams) {
  const locale = await pageLocale(params);
  const { accountId, role } = await signedInActor(locale);
  const api = await caller();
  const view = await found(api.progressUpdate.get({ updateId: (await params).id }));
  const isOfficer = role === "SECRETARIAT";
  const place = { accountId, updateId: view.id, headRevisionId: view.head?.revisionId ?? null };
  return (
    <>
      <UpdateWorkplace view={view} accountId={accountId} locale={locale} isOfficer={isOfficer} />
      {view.can.save.allowed ? (
        <EarlyKeeping script={earlyScript(place)} nonce={await answerNonce()} />
      ) : null}
    </>
  );
}
