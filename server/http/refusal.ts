import type { IncomingMessage, ServerResponse } from "node:http";
import { createTranslator } from "use-intl/core";
import en from "../i18n/messages/en/shell.json";
import hans from "../i18n/messages/zh-Hans/shell.json";
import hant from "../i18n/messages/zh-Hant/shell.json";
import { preferredLocale } from "../i18n/preferred-locale";
import { LANGUAGE_TAG } from "../kernel/locale";

const WORDS = { "zh-Hans": hans, "zh-Hant": hant, en };

export type Refusal = keyof typeof hans.refused;

/** Answers with one sentence in the reader's language, and nothing of what went on inside. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  refusal: Refusal,
  params: Record<string, string> = {},
): void {
  if (response.headersSent) return void response.destroy();
  const locale = preferredLocale(request.headers["accept-language"]);
  const t = createTranslator({ locale: LANGUAGE_TAG[locale], messages: WORDS[locale], namespace: "refused" });
  for (const name of ["ETag", "Content-Encoding", "Content-Length"]) response.removeHeader(name);
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Language", LANGUAGE_TAG[locale]);
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.writeHead(status).end(request.method === "HEAD" ? undefined : `${t(refusal, params)}\n`);
}
