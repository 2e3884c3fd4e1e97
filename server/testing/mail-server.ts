import { once } from "node:events";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export interface TestMailServer {
  url: string;
  received: ParsedMail[];
  /** The next mail that has not been asked for yet, as soon as it is here. */
  next(): Promise<ParsedMail>;
  close(): Promise<void>;
}

/** A mail server on the loopback address that keeps what it gets; `refusals` mails are turned away first. */
export async function startMailServer({ refusals = 0 } = {}): Promise<TestMailServer> {
  const received: ParsedMail[] = [];
  const waiting: ((mail: ParsedMail) => void)[] = [];
  let asked = 0;
  let refused = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        if (refused < refusals) {
          refused += 1;
          return done(new Error("come back later"));
        }
        received.push(mail);
        waiting.shift()?.(mail);
        return done();
      }, done);
    },
  });
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    next() {
      const mail = received[asked];
      asked += 1;
      return mail ? Promise.resolve(mail) : new Promise((resolve) => waiting.push(resolve));
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
