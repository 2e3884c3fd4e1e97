import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { LOCALES } from "@/server/kernel/locale";
import { catalogueOf } from "./catalogues";

/** Hong Kong and Guangdong keep one time. */
const TIME_ZONE = "Asia/Hong_Kong";

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(LOCALES, requested) ? requested : "zh-Hans";
  return { locale, messages: catalogueOf(locale), timeZone: TIME_ZONE };
});
