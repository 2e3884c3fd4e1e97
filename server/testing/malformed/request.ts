/** A request that nobody's browser sends. */
export interface MalformedRequest {
  /** What is wrong with it, in a word. */
  kind: string;
  method: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string | Buffer | null;
  /** Sent as these bytes, in place of all the rest, on a connection of its own. */
  raw?: string;
}

/** What requests are made of besides chance. */
export interface Target {
  /** `http://localhost:3000` */
  origin: string;
  /** `Cookie` headers of people who are signed in, and none. */
  cookies: readonly string[];
  procedures: readonly ProcedureTarget[];
}

export interface ProcedureTarget {
  path: string;
  changes: boolean;
  /** What it takes; none where it takes nothing. */
  inputs: readonly unknown[];
}
