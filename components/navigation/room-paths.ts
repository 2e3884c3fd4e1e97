import type { Room } from "@/server/auth/rooms";
import type { Locale } from "@/server/kernel/locale";
import { paths } from "./paths";

/** Where each room of the workspace is. */
export const ROOM_PATHS: Record<Room, (locale: Locale) => string> = {
  desk: paths.desk.desk,
  periods: paths.desk.periods,
  import: paths.desk.import,
  accounts: paths.admin.accounts,
  agencies: paths.admin.agencies,
  glossary: paths.admin.glossary,
  settings: paths.admin.settings,
  permissions: paths.admin.permissions,
  audit: paths.admin.audit,
};
