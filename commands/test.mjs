// `npm test`: nothing but Node.js is needed until the packages are there; run-tests.ts does the rest.
import { demandNode, Explained, ensureInstalled } from "./installation.mjs";

if (process.argv.includes("--long")) process.env.LONG = "1";

try {
  demandNode();
  await ensureInstalled();
  const { register } = await import("tsx/esm/api");
  register();
  const { runTests } = await import("./run-tests.ts");
  process.exit(await runTests());
} catch (error) {
  if (!(error instanceof Explained)) throw error;
  process.exit(1);
}
