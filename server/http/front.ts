import type { IncomingMessage, ServerResponse } from "node:http";
import type { BlockList } from "node:net";
import { logFault } from "../api/log-fault";
import type { PublicDb } from "../db/public-client";
import { preferredLocale } from "../i18n/preferred-locale";
import { admit, allowOwnScripts, greet } from "./arrival";
import { bodyTrouble } from "./body-limit";
import { answerHealth } from "./health";
import type { Handler } from "./in-process";
import { hostStanding } from "./known-host";
import { isOfOwnPage } from "./own-page";
import { type Place, placeAt } from "./public-address";
import type { PublishedAnswers } from "./published-answers";
import { refuse } from "./refusal";
import { standingHeaders } from "./security-headers";
import { sendAttachment } from "./send-attachment";
import { sendKept } from "./send-kept";

/** What is answered there is for one person at one moment; a page says so itself. */
const FOR_PROGRAMS = "/api/";

/** Where Next.js speaks with its own pages; only while they are being developed does it need more than what is built. */
const BUILDING = "/_next/";

interface Front {
  /** The register's own address. */
  ours: URL;
  dev: boolean;
  isDemonstration: boolean;
  trusted: BlockList;
  db: PublicDb;
  answers: PublishedAnswers;
  /** What answers everything that is not published. */
  workspace: Handler;
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

async function sendPublished(place: Exclude<Place, { kind: "workspace" }>, exchange: Exchange, front: Front) {
  const { request, response } = exchange;
  const { answers, isDemonstration } = front;
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return refuse(request, response, { status: 405, refusal: "methodNotAllowed", isDemonstration });
  }
  if (place.kind === "moved") {
    response.writeHead(308, { Location: place.path }).end();
    return;
  }
  if (place.kind === "attachment") return sendAttachment(request, response, place.file);
  const nobodys = () => preferredLocale(request.headers["accept-language"]);
  if (place.kind === "built") return sendKept(request, response, await answers.built(place.path));
  const kept =
    place.kind === "published" ? answers.published(place.path) : answers.nothing(place.locale ?? nobodys());
  return sendKept(request, response, await kept);
}

/** The workspace has one address, to which its cookies belong; under another name of this machine one is led there. */
function leadsToOwnAddress({ request, response }: Exchange, front: Front): boolean {
  if (hostStanding(request.headers.host, front.ours) === "ours") return false;
  response.writeHead(307, { Location: `${front.ours.origin}${request.url}` }).end();
  return true;
}

async function answer(path: string, exchange: Exchange, front: Front): Promise<void> {
  const { request, response } = exchange;
  const { isDemonstration } = front;
  if (await answerHealth(path, response, front.db)) return;
  if (hostStanding(request.headers.host, front.ours) === "foreign") {
    const params = { address: front.ours.origin };
    return refuse(request, response, { status: 421, refusal: "misdirected", params, isDemonstration });
  }
  const trouble = bodyTrouble(request);
  if (trouble) {
    response.setHeader("Connection", "close");
    const status = trouble === "tooLarge" ? 413 : 411;
    return refuse(request, response, { status, refusal: trouble, isDemonstration });
  }
  const place = placeAt(path, await front.answers.places());
  const developing = front.dev && path.startsWith(BUILDING);
  if (place.kind !== "workspace" && !developing) return sendPublished(place, exchange, front);
  if (leadsToOwnAddress(exchange, front)) return;
  if (!isOfOwnPage(request, front.ours))
    return refuse(request, response, { status: 403, refusal: "elsewhere", isDemonstration });
  if (path.startsWith(FOR_PROGRAMS)) response.setHeader("Cache-Control", "no-store");
  allowOwnScripts(request, response, front.dev);
  await front.workspace(request, response);
}

/** What every request meets first: its number, the checks, then published bytes or the workspace. */
export function frontHandler(front: Front): (request: IncomingMessage, response: ServerResponse) => void {
  const standing = Object.entries(standingHeaders(front.ours));
  return (request, response) => {
    const { id, path } = admit(request, front);
    greet(response, id, standing);
    answer(path, { request, response }, front).catch((error: unknown) => {
      logFault(`[${id}] ${request.method} ${path}`, error);
      const { isDemonstration } = front;
      refuse(request, response, { status: 500, refusal: "unexpected", params: { id }, isDemonstration });
    });
  };
}
