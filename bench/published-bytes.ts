import { paths } from "../components/navigation/paths";
import { median, ms, quantile } from "./distribution";
import { fetchBytes } from "./fetch-bytes";
import { load } from "./load";
import { startNginx } from "./nginx";
import { startPlainServer } from "./plain-server";
import type { Reading } from "./reading";

/** Many and short: other programs on the machine then slow all servers alike. */
const ROUNDS = 9;
const MILLISECONDS = 300;
const FEW = 16;
const MANY = 64;

const ADDRESSES = {
  page: (slug: string) => paths.public.summary("zh-Hans", slug),
  "edition.json": (slug: string) => paths.downloads.edition(slug, "latest"),
  "summary.docx": (slug: string) =>
    paths.downloads.document(slug, "latest", { locale: "zh-Hans", format: "docx" }),
};

interface Runs {
  /** Requests a second, of each round. */
  rates: number[];
  /** Milliseconds of every answer at 64 connections. */
  times: number[];
}

async function measureOne(runs: Runs, port: number, path: string): Promise<void> {
  const few = await load({ port, path, connections: FEW, milliseconds: MILLISECONDS });
  runs.rates.push((few.length * 1000) / MILLISECONDS);
  runs.times.push(...(await load({ port, path, connections: MANY, milliseconds: MILLISECONDS })));
}

/** One file from every server in turn, so that each meets the same hour. */
async function interleaved(ports: Record<string, number>, path: string): Promise<Record<string, Runs>> {
  const all: Record<string, Runs> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, port] of Object.entries(ports)) {
      all[name] ??= { rates: [], times: [] };
      await measureOne(all[name], port, path);
    }
  }
  return all;
}

function readings(name: string, size: number, all: Record<string, Runs>): Reading[] {
  const { register, ...others } = all;
  const ours = median(register?.rates ?? []);
  const compared = Object.entries(others).map(([other, { rates }]) => ({
    what: `${name}: times slower than ${other}`,
    ours: `${median(rates.map((rate, round) => rate / (register?.rates[round] ?? 0))).toFixed(2)} (${median(rates).toFixed(0)} requests/s)`,
    beside:
      other === "nginx" ? "at most 4; framework 28 static, 178 dynamic" : "node:http is 1.8 behind nginx",
  }));
  return [
    { what: `${name}, ${size} bytes: requests/s`, ours: ours.toFixed(0), beside: "" },
    ...compared,
    {
      what: `${name}: p50 / p99 ms at ${MANY} connections`,
      ours: `${ms(median(register?.times ?? []))} / ${ms(quantile(register?.times ?? [], 0.99))}`,
      beside: "p99 under 20",
    },
  ];
}

/** Published bytes from one process of ours, from node:http and from nginx: the same bytes, the same load, in turn. */
export async function measurePublishedBytes(port: number, slug: string): Promise<Reading[]> {
  const files = await Promise.all(
    Object.entries(ADDRESSES).map(async ([name, address]) => {
      const path = address(slug);
      const { status, bytes } = await fetchBytes(port, path);
      return { name, path, status, bytes };
    }),
  );
  const there = files.filter(({ status }) => status === 200);
  const answers = Object.fromEntries(there.map(({ path, bytes }) => [path, new Uint8Array(bytes)]));
  const plain = await startPlainServer(answers);
  const nginx = await startNginx(answers);
  const ports = { register: port, "node:http": plain.port, ...(nginx ? { nginx: nginx.port } : {}) };
  const measured: Reading[] = [];
  for (const { name, path, bytes } of there)
    measured.push(...readings(name, bytes.length, await interleaved(ports, path)));
  await Promise.all([plain.close(), nginx?.close()]);
  const missing = files
    .filter(({ status }) => status !== 200)
    .map(({ name, status }) => ({ what: name, ours: `answered ${status}`, beside: "" }));
  const noNginx = nginx ? [] : [{ what: "nginx", ours: "not here", beside: "" }];
  return [...measured, ...missing, ...noNginx];
}
