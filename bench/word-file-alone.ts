// A process that writes one Word file of as many updates as asked for, and says how much memory it has held, in MB.
import { renderWord } from "../server/modules/document/word/render-word";
import { composed, repeatedSummary } from "./repeated-summary";

renderWord(composed(repeatedSummary(Number(process.argv[2]))), "gbt9704");
process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)));
