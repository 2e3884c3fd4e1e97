import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import { type ParsedMail, simpleParser } from "mailparser";

async function mailsTo(address: string, dataDir: string): Promise<ParsedMail[]> {
  const folder = path.join(dataDir, "mail");
  const files = await readdir(folder).catch(() => []);
  const theirs = files.filter((file) => file.includes(address)).sort();
  return Promise.all(theirs.map(async (file) => simpleParser(await readFile(path.join(folder, file)))));
}

/**
 * The newest mail to `address` that says `words`, as a mail program would read it; waits until there is one.
 * @param dataDir of the register that sends it, where it is one of a story's own
 */
export async function mailTo(
  address: string,
  words = "",
  dataDir = process.env.E2E_DATA_DIR ?? "",
): Promise<ParsedMail> {
  const found = async () =>
    (await mailsTo(address, dataDir)).findLast(({ text = "" }) => text.includes(words));
  // The queue looks every five seconds at what was to wait.
  const message = `a mail to ${address} that says “${words}”`;
  await expect.poll(found, { message, timeout: 30_000 }).toBeDefined();
  const mail = await found();
  if (!mail) throw new Error(`the mail to ${address} is gone again`);
  return mail;
}

/** The first link in a mail, as a path of the register. */
export function linkIn(mail: ParsedMail): string {
  const [link = ""] = mail.text?.match(/https?:\/\/\S+/) ?? [];
  return new URL(link).pathname;
}
