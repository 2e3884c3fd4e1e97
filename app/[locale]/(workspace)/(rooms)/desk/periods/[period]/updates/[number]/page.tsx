import { notFound, redirect } from "next/navigation";
import { paths } from "@/components/navigation/paths";
import { caller } from "@/server/api/caller";
import { pageLocale } from "@/server/i18n/page-locale";
import { updateNumberSchema } from "@/server/modules/progress-update/progress-update.schema";
import { found } from "../../../../../../found";
import { signedInActor } from "../../../../../../signed-in-actor";

interface NumberParams {
  params: Promise<{ locale: string; period: string; number: string }>;
}

/** Numbers move, links in mails must not: leads to the update that has this number now. */
export default async function UpdateByNumberPage({ params }: NumberParams) {
  const locale = await pageLocale(params);
  await signedInActor(locale);
  const place = updateNumberSchema.safeParse(await params);
  if (!place.success) notFound();
  const { updateId } = await found((await caller()).progressUpdate.find(place.data));
  redirect(paths.desk.update(locale, updateId));
}
