// `npm start` and `npm run dev`: nothing but Node.js is needed until the packages are there; serve.ts does the rest.
import { demandNode, Explained, ensureInstalled, giveUp, portIsFree } from "./installation.mjs";

const dev = process.argv.includes("--dev");
const port = Number(process.env.PORT || 3000);
process.env.NODE_ENV = dev ? "development" : "production";
// What a library deprecates is for whoever develops, and appears under `npm run dev` and `npm test`.
process.noDeprecation = !dev;

try {
  demandNode();
  // A wrong PORT is left to the settings, which say what is expected.
  const usable = Number.isInteger(port) && port > 0 && port < 65536;
  if (usable && !(await portIsFree(port))) giveUp("port.inUse", { port, other: port + 1 });
  await ensureInstalled();
  const { register } = await import("tsx/esm/api");
  register();
  const { start } = await import("./serve.ts");
  await start({ dev });
} catch (error) {
  if (!(error instanceof Explained)) throw error;
  process.exit(1);
}
