import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { EditionHead } from "@/server/modules/publication/publication.queries";
import { paths } from "../navigation/paths";
import { DescriptionList } from "../ui/description-list";
import { EmptyState } from "../ui/empty-state";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { DigestText } from "./digest-text";
import { Localized } from "./localized";
import { Prose } from "./prose";

const COMMANDS = [
  ["linux", "sha256sum edition.json"],
  ["mac", "shasum -a 256 edition.json"],
  ["windows", "Get-FileHash edition.json -Algorithm SHA256"],
] as const;

/** Files are called by their names, in every language. */
const FILES = { edition: "edition.json", manifest: "manifest.json", bundle: "bundle.zip" } as const;

const CHECK_BUNDLE = "npm run verify -- bundle.zip";

/** How anyone can check that what they hold is what both sides endorsed. */
export function VerifyPage({ editions, locale }: { editions: readonly EditionHead[]; locale: Locale }) {
  const t = useTranslations("publication.verify");
  const home = useTranslations("publication.home");
  const commands = COMMANDS.map(([system, command]) => ({
    term: t(`systems.${system}`),
    detail: <code className="font-mono text-small">{command}</code>,
  }));
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Section title={t("how.title")}>
        <Prose text={t("how.body")} />
        <div className="max-w-measure">
          <DescriptionList items={commands} />
        </div>
        <Prose text={t("how.then")} />
      </Section>
      <Section title={t("what.title")}>
        <Prose text={t("what.body")} />
      </Section>
      <Section title={t("bundle.title")}>
        <Prose text={t("bundle.body")} />
        <div className="max-w-measure">
          <DescriptionList
            items={[
              {
                term: t("bundle.command"),
                detail: <code className="font-mono text-small">{CHECK_BUNDLE}</code>,
              },
            ]}
          />
        </div>
        <Prose text={t("bundle.after")} />
      </Section>
      <Section title={t("editions")}>
        {editions.length === 0 ? <EmptyState title={home("empty.title")} /> : null}
        <ul className="grid border-t border-hairline">
          {editions.map((edition) => (
            <EditionDigest key={edition.id} edition={edition} locale={locale} />
          ))}
        </ul>
      </Section>
    </>
  );
}

function EditionDigest({ edition, locale }: { edition: EditionHead; locale: Locale }) {
  const t = useTranslations("publication.editions");
  const { period, number, digest, isSealed } = edition;
  const files = [
    { name: FILES.edition, href: paths.downloads.edition(period.slug, number) },
    { name: FILES.manifest, href: paths.downloads.manifest(period.slug, number) },
    ...(isSealed ? [{ name: FILES.bundle, href: paths.downloads.bundle(period.slug, number) }] : []),
  ];
  return (
    <li className="grid gap-1 border-b border-hairline py-3">
      <span className="flex flex-wrap gap-x-4">
        <span className="font-medium">
          <Localized text={period.label} locale={locale} />
        </span>
        <span>{t("number", { number })}</span>
        {files.map(({ name, href }) => (
          <a key={name} href={href} download className="min-h-6 text-accent underline">
            {name}
          </a>
        ))}
      </span>
      <DigestText digest={digest} />
    </li>
  );
}
