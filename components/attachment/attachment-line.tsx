import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/server/kernel/locale";
import type { AttachmentView } from "@/server/modules/attachment/attachment.queries";
import { useShownName } from "../account/use-shown-name";
import { paths } from "../navigation/paths";
import { Localized } from "../publication/localized";
import { Tag } from "../ui/tag";
import { Time } from "../ui/time";
import { FileFacts } from "./file-facts";

interface AttachmentLineProps {
  attachment: AttachmentView;
  locale: Locale;
  /** What can be done with it; null where nothing can. */
  children: ReactNode;
}

/** One file beside an update: its name to download it by, what it is, what it shows, and whether it will be published. */
export function AttachmentLine({ attachment, locale, children }: AttachmentLineProps) {
  const t = useTranslations("attachment");
  const shown = useShownName();
  const { id, name, mediaType, size, caption, isMarked, addedBy, addedAt } = attachment;
  return (
    <li className="grid gap-2 border-b border-hairline py-3">
      <div className="grid gap-0.5">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <a
            href={paths.api.attachment(id)}
            download={name}
            className="inline-block min-h-6 min-w-0 text-accent underline [overflow-wrap:anywhere]"
          >
            {name}
          </a>
          {isMarked ? (
            <Tag>{t("marked")}</Tag>
          ) : (
            <span className="text-small text-faint">{t("internal")}</span>
          )}
        </p>
        <p className={Object.keys(caption).length > 0 ? "[overflow-wrap:anywhere]" : "text-faint"}>
          {Object.keys(caption).length > 0 ? <Localized text={caption} locale={locale} /> : t("noCaption")}
        </p>
        <p className="flex flex-wrap gap-x-4 text-small text-faint">
          <span>
            <FileFacts mediaType={mediaType} size={size} />
          </span>
          <span>{t.rich("added", { name: shown(addedBy), date: () => <Time value={addedAt} /> })}</span>
        </p>
      </div>
      {children}
    </li>
  );
}
