import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlQueryable,
} from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { urlFor } from "./roles";

/**
 * Prisma's own schema engine as WebAssembly, so that making a migration needs no download. Its entry imports a `.wasm`
 * file, which Node.js 20 cannot do: it is put together here by hand. Once a process: its script keeps views of the memory of
 * one instance.
 */
async function loadEngine(): Promise<typeof engineModule.SchemaEngine> {
  const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const module = await WebAssembly.compile(readFileSync(script.replace(/\.js$/, ".wasm")));
  const functions = Object.entries(engineModule).filter(
    (entry): entry is [string, typeof SchemaEngineFunction] => typeof entry[1] === "function",
  );
  const instance = await WebAssembly.instantiate(module, {
    "./schema_engine_bg.js": Object.fromEntries(functions),
  });
  const panics = { set_message: (message: string) => console.error(message) };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics });
  call(engineModule, "__wbg_set_wasm", instance.exports);
  call(instance.exports, "__wbindgen_start");
  return engineModule.SchemaEngine;
}

declare function SchemaEngineFunction(...values: unknown[]): unknown;

function call(owner: object, name: string, ...values: unknown[]): void {
  const found: unknown = Reflect.get(owner, name);
  if (typeof found !== "function") throw new Error(`the schema engine has no ${name}`);
  found(...values);
}

const CHAR = 18;
const UUID = 2950;

/**
 * The catalogues have columns of the type "char", which the adapter refuses. They are passed through it in the guise of
 * uuid, a type that no catalogue has, and given the type that the engine expects on the other side.
 */
function disguiseChar(client: pg.PoolClient): void {
  const connection: unknown = Reflect.get(client, "connection");
  if (!(connection instanceof EventEmitter))
    throw new Error("this version of pg has no connection to listen to");
  connection.prependListener("rowDescription", (message: { fields: { dataTypeID: number }[] }) => {
    for (const field of message.fields) if (field.dataTypeID === CHAR) field.dataTypeID = UUID;
  });
}

function revealChar<Q extends SqlQueryable>(queryable: Q, own: Partial<SqlDriverAdapter> = {}): Q {
  const queryRaw = async (query: SqlQuery) => {
    const result = await queryable.queryRaw(query);
    const columnTypes = result.columnTypes.map((type) =>
      type === ColumnTypeEnum.Uuid ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
  const instead = { ...own, queryRaw };
  return new Proxy(queryable, {
    get: (target, key) => {
      if (key in instead) return Reflect.get(instead, key);
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

async function connect(url: string, afterwards: () => Promise<void>): Promise<SqlDriverAdapter> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  pool.on("connect", disguiseChar);
  const adapter = await new PrismaPg(pool).connect();
  return revealChar<SqlDriverAdapter>(adapter, {
    // The adapter would cut a script at every semicolon, through the bodies of functions too.
    executeScript: async (script) => void (await pool.query(script)),
    startTransaction: async (level) => revealChar(await adapter.startTransaction(level)),
    dispose: async () => {
      await pool.end();
      await afterwards();
    },
  });
}

async function asOwner(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/**
 * Both connections are made here: the adapter's own shadow database would be the main one where it is given a
 * connection string, and it drops the shadow before it has left it.
 */
function connections(url: string): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => connect(url, async () => {}),
    connectToShadowDb: async () => {
      const name = `shadow_${crypto.randomUUID().replaceAll("-", "")}`;
      await asOwner(url, `CREATE DATABASE ${name} TEMPLATE template0`);
      return connect(urlFor(url, name), () => asOwner(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

let engine: ReturnType<typeof loadEngine> | undefined;

/** Runs `work` with Prisma's schema engine on the database of `url`, whose role must be allowed to create databases. */
export async function withSchemaEngine<T>(
  url: string,
  datamodels: [path: string, content: string][],
  work: (engine: engineModule.SchemaEngine) => Promise<T>,
): Promise<T> {
  engine ??= loadEngine();
  const SchemaEngine = await engine;
  const factory = bindMigrationAwareSqlAdapterFactory(connections(url));
  const session = await SchemaEngine.new({ datamodels }, () => {}, factory);
  try {
    return await work(session);
  } finally {
    session.free();
  }
}
