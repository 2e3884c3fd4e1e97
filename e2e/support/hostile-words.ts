import type { Page } from "@playwright/test";

/** Markup that a browser would run where it is not shown as words, with the field that it was written in. */
export const attack = (field: string) =>
  `<script>alert("${field}")</script><img src=x onerror=alert(1)><svg/onload=alert(2)>“${field}”]]>{{1}}`;

/** What a browser says of a page that runs, asks or fetches what it may not. */
export function listening(page: Page): string[] {
  const heard: string[] = [];
  page.on("dialog", async (dialog) => {
    heard.push(`dialog ${dialog.message()} at ${page.url()}`);
    await dialog.dismiss();
  });
  page.on("pageerror", (error) => heard.push(`${error.message} at ${page.url()}`));
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) heard.push(`${message.text()} at ${page.url()}`);
  });
  return heard;
}
