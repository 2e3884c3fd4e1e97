// Run by npm after every installation.
import { Explained, generateClient, stampPackages } from "./installation.mjs";

try {
  await generateClient();
  stampPackages();
} catch (error) {
  if (!(error instanceof Explained)) throw error;
  process.exitCode = 1;
}
