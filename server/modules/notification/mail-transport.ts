import { randomUUID } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";
import type { Mail } from "./compose-mail";

export interface TransportSettings {
  /** Null: mails are written to `dataDir`/mail. */
  smtpUrl: string | null;
  dataDir: string;
  mailFrom: string;
}

export interface MailTransport {
  /** @throws Error when the mail server did not take it; nothing is lost, the queue tries again */
  send(mail: Mail, template: string, at: Date): Promise<void>;
  close(): void;
}

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

function smtpTransport(smtpUrl: string, from: string): MailTransport {
  const transport = createTransport({ url: smtpUrl, ...PATIENCE });
  return {
    send: async (mail, _template, date) => void (await transport.sendMail({ from, date, ...mail })),
    close: () => transport.close(),
  };
}

/** A moment as the names of files begin with it: sorted by text, they are sorted by time. */
export function mailTime(at: Date): string {
  return at.toISOString().replace(/[:.]/g, "-");
}

/** Sorted by time, and readable: `2023-11-22T03-42-27-123Z invitation name@example.org.eml`. */
function fileName(mail: Mail, template: string, at: Date): string {
  const to = mail.to.replace(/[^\w.@+-]/g, "_").slice(0, 100);
  return `${mailTime(at)} ${template} ${to}.eml`;
}

function fileTransport(folder: string, from: string): MailTransport {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return {
    async send(mail, template, at) {
      const { message } = await transport.sendMail({ from, date: at, ...mail });
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const draft = path.join(folder, `.${randomUUID()}`);
      // Links in mails let people in: only the owner of the register reads them.
      await writeFile(draft, message, { mode: 0o600 });
      await rename(draft, path.join(folder, fileName(mail, template, at)));
    },
    close: () => transport.close(),
  };
}

/** How mails leave: by SMTP, or, where no server is set, as files that a person can open. */
export function mailTransport({ smtpUrl, dataDir, mailFrom }: TransportSettings): MailTransport {
  return smtpUrl ? smtpTransport(smtpUrl, mailFrom) : fileTransport(path.join(dataDir, "mail"), mailFrom);
}
