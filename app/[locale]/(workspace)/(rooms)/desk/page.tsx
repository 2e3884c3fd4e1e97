import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskView } from "@/components/desk/desk-view";
import { UnattendedSection } from "@/components/handover/unattended-section";
import { ROOM_PATHS } from "@/components/navigation/room-paths";
import { NoticesSection } from "@/components/notification/notices-section";
import { caller } from "@/server/api/caller";
import { firstRoomOf, roomsOf } from "@/server/auth/rooms";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";
import { signedInActor } from "../../signed-in-actor";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "desk" });
  return { title: t("title") };
}

/** Leads whoever has no desk to where they begin. */
export default async function DeskPage({ params }: LocaleParams) {
  const locale = await pageLocale(params);
  const actor = await signedInActor(locale);
  if (!roomsOf(actor).includes("desk")) redirect(ROOM_PATHS[firstRoomOf(actor)](locale));
  const api = await caller();
  const [desk, notices, unattended] = await Promise.all([
    api.desk.mine(),
    api.notification.list(),
    api.handover.listUnattended(),
  ]);
  return (
    <>
      <DeskView desk={desk} isOfficer={actor.role === "SECRETARIAT"} locale={locale} />
      <UnattendedSection view={unattended} locale={locale} />
      <NoticesSection view={notices} locale={locale} />
    </>
  );
}
