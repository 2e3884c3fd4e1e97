import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { cast } from "../testing/cast";
import { endorsingDesk } from "../testing/endorsing-desk";
import { type ServedFront, servedFront } from "../testing/served-front";
import { type EditionNews, followEditions } from "./edition-news";

let front: ServedFront;
let news: EditionNews;
let slug: string;

async function publish(): Promise<string> {
  const period = await desk.inReview();
  await desk.give(cast.gdOfficer, period.slug);
  await desk.give(cast.hkOfficer, period.slug);
  await desk.publish(cast.gdOfficer, period.slug);
  return period.slug;
}

const { database, desk } = await endorsingDesk();

beforeAll(async () => {
  slug = await publish();
  front = await servedFront(database.public);
  news = await followEditions(database.urls.public, () => front.answers.forget());
});

afterAll(async () => {
  await news.close();
  await front.close();
});

const path = () => `/zh-Hans/summaries/${slug}`;

describe("a published page", () => {
  it("is made once and sent to many, the same bytes in every encoding", async () => {
    const plain = await front.ask(path());
    const gzip = await front.ask(path(), { headers: { "accept-encoding": "gzip" } });
    const made = front.asked.filter((asked) => asked === path()).length;
    expect(plain.body.toString()).toContain(`<li>${slug}/1</li>`);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect([plain.headers.vary, gzip.headers.vary]).toEqual(["Accept-Encoding", "Accept-Encoding"]);
    expect(made).toBe(1);
  });

  it("has no script, sets no cookie, and may load nothing from elsewhere", async () => {
    const { headers, body } = await front.ask(path());
    expect(body.toString()).not.toContain("script");
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'self';/);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "cache-control": "public, no-cache",
    });
  });

  it("is not sent again to who has it, but is to who has it in another encoding", async () => {
    const { etag = "" } = (await front.ask(path())).headers;
    const known = { "if-none-match": `"another", W/${etag}` };
    const again = await front.ask(path(), { headers: known });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
    expect((await front.ask(path(), { headers: { ...known, "accept-encoding": "gzip" } })).status).toBe(200);
  });

  it("answers HEAD with the same headers and no body", async () => {
    const get = await front.ask(path());
    const head = await front.ask(path(), { method: "HEAD" });
    const lasting = ({ headers: { date: _, "x-request-id": __, ...headers } }: typeof get) => headers;
    expect(lasting(head)).toEqual(lasting(get));
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });

  it("is only to be read", async () => {
    const posted = await front.ask(path(), {
      method: "POST",
      body: "x=1",
      headers: { "accept-language": "en" },
    });
    expect([posted.status, posted.headers.allow]).toEqual([405, "GET, HEAD"]);
    expect(posted.body.toString()).toBe("This page is for reading only and accepts no submissions.\n");
  });
});

describe("a published file", () => {
  it("is the endorsed bytes themselves, whose SHA-256 is the digest", async () => {
    const address = `/downloads/${slug}/1/edition.json`;
    const { body, headers } = await front.ask(address, { headers: { "accept-encoding": "br" } });
    const edition = await database.public.edition.findFirstOrThrow({ where: { periodSlug: slug } });
    const sent = headers["content-encoding"] === "br" ? brotliDecompressSync(body) : body;
    expect(sent).toEqual(Buffer.from(edition.content));
    expect(headers["content-disposition"]).toBe('attachment; filename="edition.json"');
  });

  it("that is compressed already is sent as it is", async () => {
    const word = `/downloads/${slug}/latest/summary.zh-Hant.docx`;
    const { status, headers } = await front.ask(word, { headers: { "accept-encoding": "br, gzip" } });
    expect([status, headers["content-type"]]).toEqual([
      200,
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ]);
  });

  it("is a PDF in either layout", async () => {
    for (const file of ["summary.zh-Hans.pdf", "summary.zh-Hans.gbt9704.pdf"]) {
      const { status, headers, body } = await front.ask(`/downloads/${slug}/latest/${file}`);
      expect([status, headers["content-type"]]).toEqual([200, "application/pdf"]);
      expect(headers["content-disposition"]).toContain(file);
      expect(body.subarray(0, 5).toString()).toBe("%PDF-");
    }
  });
});

describe("an address where there is nothing", () => {
  it("answers 404 in its own language, or else in the reader's, and is made once for all", async () => {
    const nowhere = await front.ask("/zh-Hant/nowhere");
    const elsewhere = await front.ask("/nowhere", { headers: { "accept-language": "zh-HK" } });
    await front.ask("/zh-Hant/summaries/1999");
    expect([nowhere.status, elsewhere.status]).toEqual([404, 404]);
    expect(elsewhere.body).toEqual(nowhere.body);
    expect(front.asked.filter((asked) => asked.startsWith("/zh-Hant"))).toEqual(["/zh-Hant/404"]);
  });
});

describe("a new edition", () => {
  it("shows within a second of being published", async () => {
    await front.ask("/en");
    const next = await publish();
    await vi.waitFor(
      async () => {
        expect((await front.ask("/en")).body.toString()).toContain(`<li>${next}/1</li>`);
        expect((await front.ask(`/en/summaries/${next}`)).status).toBe(200);
      },
      { timeout: 1_000, interval: 20 },
    );
  });

  it("shows too when it came while nobody could listen", async () => {
    await front.ask("/en");
    const others = `SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
      WHERE application_name = 'register: news of editions' AND datname = current_database()`;
    const { rows } = await database.owner.query(others);
    const next = await publish();
    expect(Number(rows[0].count)).toBe(1);
    await vi.waitFor(
      async () => expect((await front.ask("/en")).body.toString()).toContain(`<li>${next}/1</li>`),
      { timeout: 5_000, interval: 20 },
    );
  });
});
