import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import { type ParsedMail, simpleParser } from "mailparser";

function folder(): string {
  return path.join(process.env.E2E_DATA_DIR ?? "", "mail");
}

/** The newest mail to `address`, as a mail program would read it; waits until there is one. */
export async function newestMailTo(address: string): Promise<ParsedMail> {
  let newest: string | undefined;
  await expect
    .poll(async () => {
      const files = await readdir(folder()).catch(() => []);
      newest = files
        .filter((file) => file.includes(address))
        .sort()
        .at(-1);
      return newest;
    })
    .toBeDefined();
  return simpleParser(await readFile(path.join(folder(), newest ?? "")));
}

/** The first link in a mail, as a path of the register. */
export function linkIn(mail: ParsedMail): string {
  const [link = ""] = mail.text?.match(/https?:\/\/\S+/) ?? [];
  return new URL(link).pathname;
}
