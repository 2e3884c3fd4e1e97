import type { Instrumentation } from "next";
import { withoutSecrets } from "./server/kernel/without-secrets";

/** Next.js logs what broke, under the number that the page shows; this ties that number to the one of the request. */
export const onRequestError: Instrumentation.onRequestError = (error, { method, path, headers }) => {
  const digest =
    typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : "–";
  console.error(`[${headers["x-request-id"]}] ${method} ${withoutSecrets(path)}: ${digest}`);
};
