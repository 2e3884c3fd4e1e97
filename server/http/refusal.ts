import type { IncomingMessage, ServerResponse } from "node:http";
import { createTranslator } from "use-intl/core";
import en from "../i18n/messages/en/shell.json";
import hans from "../i18n/messages/zh-Hans/shell.json";
import hant from "../i18n/messages/zh-Hant/shell.json";
import { preferredLocale } from "../i18n/preferred-locale";
import { LANGUAGE_TAG } from "../kernel/locale";

const WORDS = { "zh-Hans": hans, "zh-Hant": hant, en };

export type Refusal = keyof typeof hans.refused;

export interface Refused {
  status: number;
  refusal: Refusal;
  params?: Record<string, string>;
  isDemonstration: boolean;
}

/**
 * Answers with one sentence in the reader's language, and nothing of what went on inside. A demonstration says below it that
 * it is one.
 */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, refusal, params = {}, isDemonstration }: Refused,
): void {
  if (response.headersSent) return void response.destroy();
  const locale = preferredLocale(request.headers["accept-language"]);
  const messages = WORDS[locale];
  const t = createTranslator({ locale: LANGUAGE_TAG[locale], messages, namespace: "refused" });
  const lines = [t(refusal, params), ...(isDemonstration ? [messages.demonstration] : [])];
  for (const name of ["ETag", "Content-Encoding", "Content-Length"]) response.removeHeader(name);
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Language", LANGUAGE_TAG[locale]);
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.writeHead(status).end(request.method === "HEAD" ? undefined : `${lines.join("\n")}\n`);
}
