import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { EditionView } from "@/server/modules/publication/publication.queries";
import { paths } from "../navigation/paths";
import { DescriptionList } from "../ui/description-list";
import { TextLink } from "../ui/text-link";
import { Time } from "../ui/time";
import { DigestText } from "./digest-text";
import { EditionFiles } from "./edition-files";

/** Where an edition comes from, who endorsed it and when, and by what anyone can check it. */
export function EditionRecord({ edition, locale }: { edition: EditionView; locale: Locale }) {
  const t = useTranslations("publication.record");
  const { manifest, content } = edition;
  const source = manifest.sourceDocument;
  const sideName = (code: string) => {
    const side = content.sides.find((candidate) => candidate.code === code);
    return side ? textIn(side.name, locale) : code;
  };
  const endorsements = (
    <ul className="grid gap-1">
      {manifest.endorsements.map(({ side, subject, at }) => (
        <li key={side}>
          {t(`endorsedBy.${subject}`, { side: sideName(side) })}{" "}
          <Time value={new Date(at)} precision="minute" />
        </li>
      ))}
    </ul>
  );
  const digest = (
    <>
      <DigestText digest={edition.digest} />{" "}
      <TextLink href={paths.public.verify(locale)}>{t("howToVerify")}</TextLink>
    </>
  );
  const items = [
    { term: t("provenance"), detail: t(`provenanceWords.${edition.provenance}`) },
    source && { term: t("sourceDocument"), detail: source.fileName },
    source && { term: t("sourceDigest"), detail: <DigestText digest={source.sha256} /> },
    { term: t("endorsed"), detail: endorsements },
    { term: t("publishedAt"), detail: <Time value={edition.publishedAt} precision="minute" /> },
    { term: t("digest"), detail: digest },
    { term: t("files"), detail: <EditionFiles edition={edition} locale={locale} /> },
  ];
  return <DescriptionList items={items.filter((item) => item !== null)} />;
}
