import { run } from "../server/modules/document/pdf/typeset";
import { composed, repeatedSummary } from "./repeated-summary";

// Sets a summary of as many updates as it is told, and nothing else, and says how much memory that took at most, in MB.
const tree = composed(repeatedSummary(Number(process.argv[2])));
run({ tree, layout: "gbt9704" }).then(() => {
  process.stdout.write((process.resourceUsage().maxRSS / 1024).toFixed(0));
});
