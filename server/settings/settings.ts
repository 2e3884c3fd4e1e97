import path from "node:path";
import { z } from "zod";
import { keptSecret, readablePassword } from "./kept-secret";
import { type SettingProblem, SettingsError } from "./trouble";

type Environment = Readonly<Record<string, string | undefined>>;

const SHORTEST_SECRET = 32;

const url = (code: string, ...protocols: string[]) =>
  z
    .string()
    .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), { error: code });

const postgresUrl = url("settings.expected.postgresUrl", "postgres:", "postgresql:");
const httpUrl = url("settings.expected.httpUrl", "http:", "https:");
/** Who vouches for people is asked over TLS, unless it runs on this machine. */
const issuerUrl = httpUrl.refine(
  (value) => {
    const { protocol, hostname } = new URL(value);
    return protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  },
  { error: "settings.expected.httpsUrl", when: ({ issues }) => issues.length === 0 },
);
const wholeNumber = z.string().regex(/^\d{1,5}$/, { error: "settings.expected.port" });
const onOrOff = z
  .string()
  .transform((value) => value.toLowerCase())
  .pipe(z.enum(["1", "0", "true", "false", "on", "off", "yes", "no"], { error: "settings.expected.onOrOff" }))
  .transform((value) => ["1", "true", "on", "yes"].includes(value));

/** Every variable that the register reads; an empty one counts as unset. */
const environmentSchema = z.object({
  PORT: wholeNumber
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, { error: "settings.expected.port" })
    .optional(),
  BASE_URL: httpUrl.optional(),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: postgresUrl.optional(),
  PUBLIC_DATABASE_URL: postgresUrl.optional(),
  AUTH_SECRET: z.string().min(SHORTEST_SECRET, { error: "settings.expected.secret" }).optional(),
  SMTP_URL: url("settings.expected.smtpUrl", "smtp:", "smtps:").optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>]*<)?[^\s<>@]+@[^\s<>@]+>?$/, { error: "settings.expected.mailFrom" })
    .optional(),
  OIDC_ISSUER: issuerUrl.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^[\da-fA-F.:/]+(\s*,\s*[\da-fA-F.:/]+)*$/, { error: "settings.expected.addresses" })
    .optional(),
  S3_ENDPOINT: httpUrl.optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  DEMO: onOrOff.optional(),
  DEMO_PASSWORD: z
    .string()
    .min(12, { error: "settings.expected.password" })
    .max(128, { error: "settings.expected.password" })
    .optional(),
});

type Variables = z.infer<typeof environmentSchema>;

export interface Settings {
  port: number;
  /** Where people reach the register, without a slash at the end. */
  baseUrl: string;
  /** Absolute. */
  dataDir: string;
  /** Null: the embedded PostgreSQL under `dataDir`. */
  databaseUrl: string | null;
  publicDatabaseUrl: string | null;
  authSecret: string;
  /** Null: mails are written to `dataDir`/mail. */
  smtpUrl: string | null;
  mailFrom: string;
  oidc: { issuer: string; clientId: string; clientSecret: string } | null;
  /** Addresses and networks whose X-Forwarded-For is believed. */
  trustedProxies: readonly string[];
  /** Null: attachments are kept in `dataDir`. */
  s3: {
    endpoint: string;
    bucket: string;
    region: string;
    accessKeyId: string;
    secretAccessKey: string;
  } | null;
  /** The password of the demonstration accounts; null when there are none. */
  demo: { password: string } | null;
}

/** Groups of which all or none must be set. */
const TOGETHER = [
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
  ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"],
] as const;

function missing(variables: Variables): SettingProblem[] {
  const groups = TOGETHER.filter((group) => group.some((name) => variables[name]));
  const incomplete = groups.flatMap((group) => group.filter((name) => !variables[name]));
  const problems = incomplete.map((variable) => ({
    variable,
    code: `settings.expected.together.${variable.slice(0, 2)}`,
  }));
  const secretNeeded = variables.DATABASE_URL && !variables.AUTH_SECRET;
  return secretNeeded
    ? [...problems, { variable: "AUTH_SECRET", code: "settings.expected.secretWithDatabase" }]
    : problems;
}

function check(environment: Environment): Variables {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(set);
  const wrong = (parsed.error?.issues ?? []).map((issue) => ({
    variable: String(issue.path[0]),
    code: issue.message,
  }));
  const problems = parsed.success ? missing(parsed.data) : wrong;
  if (!parsed.success || problems.length > 0) throw new SettingsError(problems);
  return parsed.data;
}

function singleSignOn(variables: Variables): Settings["oidc"] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = variables;
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : null;
}

function objectStore(variables: Variables): Settings["s3"] {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket } = variables;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = variables;
  return endpoint && bucket && accessKeyId && secretAccessKey
    ? { endpoint, bucket, region: variables.S3_REGION ?? "us-east-1", accessKeyId, secretAccessKey }
    : null;
}

/**
 * Reads and checks the environment. Secrets that are not given are made once and kept in the data directory.
 * @throws SettingsError naming every wrong variable and what is expected of it
 */
export function readSettings(environment: Environment = process.env): Settings {
  const variables = check(environment);
  const embedded = !variables.DATABASE_URL;
  const port = variables.PORT ?? 3000;
  const baseUrl = (variables.BASE_URL ?? `http://localhost:${port}`).replace(/\/+$/, "");
  const dataDir = path.resolve(variables.DATA_DIR ?? ".data");
  const demo = variables.DEMO ?? embedded;
  return {
    port,
    baseUrl,
    dataDir,
    databaseUrl: variables.DATABASE_URL ?? null,
    publicDatabaseUrl: variables.PUBLIC_DATABASE_URL ?? null,
    authSecret: variables.AUTH_SECRET ?? keptSecret(dataDir, "auth-secret"),
    smtpUrl: variables.SMTP_URL ?? null,
    mailFrom: variables.MAIL_FROM ?? `no-reply@${new URL(baseUrl).hostname}`,
    oidc: singleSignOn(variables),
    trustedProxies: variables.TRUSTED_PROXIES?.split(",").map((address) => address.trim()) ?? [],
    s3: objectStore(variables),
    demo: demo
      ? { password: variables.DEMO_PASSWORD ?? keptSecret(dataDir, "demo-password", readablePassword) }
      : null,
  };
}

/** The names under which next-auth 4 looks for what we call BASE_URL and AUTH_SECRET. */
export function nextAuthVariables(settings: Settings): Record<"NEXTAUTH_URL" | "NEXTAUTH_SECRET", string> {
  return { NEXTAUTH_URL: settings.baseUrl, NEXTAUTH_SECRET: settings.authSecret };
}
