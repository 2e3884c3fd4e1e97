import type { TestProject } from "vitest/node";
import { startTestCluster } from "./cluster";

/** One PostgreSQL for the whole run: that of TEST_TEMPLATE_URL where `npm test` has started it, or one of our own. */
export default async function setup(_project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_TEMPLATE_URL) return undefined;
  const cluster = await startTestCluster();
  process.env.TEST_TEMPLATE_URL = cluster.templateUrl;
  return cluster.stop;
}
