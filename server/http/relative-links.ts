import path from "node:path";
import { type DefaultTreeAdapterMap, parse, serialize, defaultTreeAdapter as tree } from "parse5";

type Element = DefaultTreeAdapterMap["element"];
type Parent = DefaultTreeAdapterMap["parentNode"];

/** Where the file of an address stands in an exported site: a page in a folder of its own, everything else under its name. */
export function fileOf(address: string): string {
  const plain = decodeURIComponent(address)
    .replace(/^\/+/, "")
    .replace(/^_next\/static\//, "assets/");
  return /\.[a-z0-9]+$/i.test(plain) ? plain : path.posix.join(plain, "index.html");
}

/** From one file of the site to another, as a link that works in any folder, whatever its name. */
export function relativeLink(from: string, to: string): string {
  const way = path.posix.relative(path.posix.dirname(from), to) || path.posix.basename(to);
  return way.split("/").map(encodeURIComponent).join("/");
}

export interface LinkedPage {
  html: string;
  /** Every address of the site that the page leads to. */
  addresses: string[];
}

const LINKING = ["href", "src", "action"];

/** Taken out with what stands around it alone: the item of a list of which it is all. */
function takeOut(element: Element): void {
  const parent = element.parentNode;
  const isAlone =
    parent && tree.isElementNode(parent) && parent.tagName === "li" && parent.childNodes.length === 1;
  tree.detachNode(isAlone ? parent : element);
}

/** What a page says of its own address elsewhere: the site does not know where it will stand. */
function saysItsAddress(element: Element): boolean {
  const attribute = (name: string) => element.attrs.find((one) => one.name === name)?.value ?? "";
  if (element.tagName === "meta") return attribute("property") === "og:url";
  return element.tagName === "link" && attribute("rel") === "canonical";
}

/** The address of this site that a link names; null for a place in the page, another site, or another scheme. */
function ownAddress(value: string, origin: string): URL | null {
  if (value.startsWith("#") || !URL.canParse(value, origin)) return null;
  const url = new URL(value, origin);
  return url.origin === origin ? url : null;
}

class Relinking {
  readonly addresses = new Set<string>();

  constructor(
    private readonly from: string,
    private readonly origin: string,
    private readonly isInSite: (address: string) => boolean,
  ) {}

  walk(parent: Parent): void {
    for (const node of [...parent.childNodes]) {
      if (!tree.isElementNode(node)) continue;
      if (saysItsAddress(node) || !this.relink(node)) takeOut(node);
      else this.walk(node);
    }
  }

  /** @returns whether the element may stay */
  private relink(element: Element): boolean {
    for (const attribute of element.attrs) {
      const url = LINKING.includes(attribute.name) ? ownAddress(attribute.value, this.origin) : null;
      if (!url) continue;
      const isQuestion = url.search !== "" && (element.tagName === "a" || element.tagName === "form");
      if (isQuestion || !this.isInSite(url.pathname)) return false;
      this.addresses.add(url.pathname);
      attribute.value = relativeLink(this.from, fileOf(url.pathname)) + url.hash;
    }
    return true;
  }
}

/**
 * A published page as a file of a site that stands in any folder of any server: links to the site's own addresses are
 * relative; those to places that are not in it (the workspace, questions to a server) are taken out.
 * @param origin the register's own, without a slash at the end
 */
export function withRelativeLinks(
  html: string,
  address: string,
  origin: string,
  isInSite: (address: string) => boolean,
): LinkedPage {
  const document = parse(html);
  const relinking = new Relinking(fileOf(address), origin, isInSite);
  relinking.walk(document);
  return { html: serialize(document), addresses: [...relinking.addresses] };
}
