import { cpus } from "node:os";
import { report } from "../commands/run-command";
import { startTestCluster } from "../server/testing/cluster";
import { measureBoard } from "./board";
import { measureDocuments } from "./documents";
import { measureEditor } from "./editor";
import { measureFigureRecognition } from "./figure-recognition";
import { measurePageWeight } from "./page-weight";
import { measurePublishedBytes } from "./published-bytes";
import { measurePublishing } from "./publishing";
import { printSubject, type Reading } from "./reading";
import { startRegister } from "./register";
import { measureSaving } from "./saving";
import { measureSignIn } from "./sign-in";
import { measureStatements } from "./statements";

/** The demonstration's published period. */
const PUBLISHED = "2022h2-2023";

/** Subjects to measure, by words of their titles; all where none is asked for. */
const asked = process.argv.slice(2).map((word) => word.toLowerCase());

/** Measures one subject, if it is asked for; one that cannot be measured says so, and the others go on. */
async function subject(title: string, measure: () => Promise<Reading[]>): Promise<void> {
  if (asked.length > 0 && !asked.some((word) => title.toLowerCase().includes(word))) return;
  printSubject(
    title,
    await measure().catch((error: unknown) => {
      const [words = ""] = String(error).split("\n");
      return [{ what: "not measured", ours: words, beside: "" }];
    }),
  );
}

async function measureRegister(): Promise<void> {
  const register = await startRegister();
  const { port } = register;
  await subject("Published bytes", () => measurePublishedBytes(port, PUBLISHED));
  await subject("Weight of the public summary page", () => measurePageWeight(port, PUBLISHED));
  await subject("Publishing", () => measurePublishing(register));
  await subject("The board", () => measureBoard(register));
  await subject("The editor", () => measureEditor(register));
  await subject("Signing in: whether there is an account", () => measureSignIn(register));
  await register.close();
}

async function measureAll(): Promise<void> {
  await subject("Recognition of figures in the real summary", measureFigureRecognition);
  await subject("Documents", measureDocuments);
  await subject("Saving an update", measureSaving);
  await subject("SQL statements", measureStatements);
  await measureRegister().catch(report);
}

process.stdout.write(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}; nothing is asserted.\n`,
);
const cluster = await startTestCluster({ careless: false });
process.env.TEST_TEMPLATE_URL = cluster.templateUrl;
await measureAll().finally(() => cluster.stop());
process.stdout.write(`\n${process.uptime().toFixed(0)} s\n`);
