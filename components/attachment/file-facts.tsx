import { useTranslations } from "next-intl";
import { type AttachmentMediaType, ENDINGS } from "@/server/modules/attachment/attachment.schema";

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** What kind of file it is and how large: 「PDF，1.2 MB」. */
export function FileFacts({ mediaType, size }: { mediaType: AttachmentMediaType; size: number }) {
  const t = useTranslations("attachment");
  const inMegabytes = size >= MEGABYTE;
  const amount = inMegabytes ? Math.round((size / MEGABYTE) * 10) / 10 : Math.ceil(size / KILOBYTE);
  return t("about", {
    kind: t(`kinds.${ENDINGS[mediaType][0]}`),
    size: t(`size.${inMegabytes ? "megabytes" : "kilobytes"}`, { size: amount }),
  });
}
