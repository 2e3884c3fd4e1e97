import { paths } from "@/components/navigation/paths";
import { LOCALES, type Locale } from "../kernel/locale";
import { type PublicPlaces, publicPlaces } from "../modules/publication/public-places";
import type { PublicContext } from "../modules/publication/publication.queries";
import type { Made } from "./in-process";
import { compressBest, type KeptAnswer, keepAnswer } from "./kept-answer";
import { PUBLIC_POLICY } from "./security-headers";
import { Shelf } from "./shelf";
import { withoutScripts } from "./without-scripts";

/** Asked again each time, which costs a 304: a new edition must not wait for an old page to run out. */
const ASK_AGAIN = "public, no-cache";
const FOR_EVER = "public, max-age=31536000, immutable";

/** An address that no page has, in each language; what is made there stands for all of them. */
const nowhere = (locale: Locale) => `/${locale}/404`;

/** What is larger is made anew for each reader: a bundle that holds many files would fill the memory. */
const LARGEST_KEPT = 32 * 1024 * 1024;

const isSmall = ({ bodies }: KeptAnswer) => (bodies.get("identity")?.bytes.length ?? 0) <= LARGEST_KEPT;

interface Options extends PublicContext {
  make: (path: string) => Promise<Made>;
  /** Off while developing: everything is made anew each time. */
  keep: boolean;
}

async function publish(made: Made, cacheControl: string): Promise<KeptAnswer> {
  const isPage = made.contentType.startsWith("text/html");
  const headers = {
    "Content-Type": made.contentType,
    "Content-Security-Policy": PUBLIC_POLICY,
    "Cache-Control": cacheControl,
    ...(made.disposition ? { "Content-Disposition": made.disposition } : {}),
  };
  const body = isPage ? Buffer.from(withoutScripts(made.body.toString("utf8"))) : made.body;
  return keepAnswer({ status: made.status, headers, body });
}

/** Everything that is answered with bytes made once: public pages and files, and the parts of the built site. */
export class PublishedAnswers {
  private readonly pages: Shelf<KeptAnswer>;
  private readonly parts: Shelf<KeptAnswer>;
  private readonly lists: Shelf<PublicPlaces>;

  constructor(private readonly options: Options) {
    this.pages = new Shelf((made) => options.keep && made.status < 500 && isSmall(made), compressBest);
    this.parts = new Shelf((made) => options.keep && made.status === 200, compressBest);
    this.lists = new Shelf(() => options.keep);
  }

  /** What there is to read at this moment. */
  places(): Promise<PublicPlaces> {
    return this.lists.get("places", () => publicPlaces(this.options));
  }

  /** @param path one that `placeAt` calls published */
  published(path: string): Promise<KeptAnswer> {
    return this.pages.get(path, async () => publish(await this.options.make(path), ASK_AGAIN));
  }

  /** @param path one that `placeAt` calls built; asked in vain it is not kept, so that guesses fill nothing */
  built(path: string): Promise<KeptAnswer> {
    return this.parts.get(path, async () => {
      const made = await this.options.make(path);
      return publish(made, made.status === 200 ? FOR_EVER : ASK_AGAIN);
    });
  }

  /** The page that says that there is nothing, in one language. */
  async nothing(locale: Locale): Promise<KeptAnswer> {
    return { ...(await this.published(nowhere(locale))), status: 404 };
  }

  /** Something new is published, or may be: everything that was read from the records is made anew. */
  forget(): void {
    this.pages.empty();
    this.lists.empty();
  }

  /** Makes what readers ask for first, so that the first of them need not wait. */
  async warm(): Promise<void> {
    await Promise.all(LOCALES.map((locale) => this.published(paths.public.home(locale))));
  }
}
