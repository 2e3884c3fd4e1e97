import { ASKING, type At, type CasesOf, inEach, told } from "./case";
import { as, NO_DIGEST } from "./place";
import { NO_PERIOD } from "./refusals";

const HEADER =
  "period,number,project,side,label_zh-Hans,label_zh-Hant,label_en,value,value_max,unit,kind,currency,qualifier,date";
const sheet = ({ periodSlug }: At) => {
  const row = `${periodSlug},1,gate-customs,,案件,,Cases,4,,宗,COUNT,,EXACT,`;
  const content = Buffer.from(`${HEADER}\r\n${row}\r\n`).toString("base64");
  return { periodSlug, fileName: "figures.csv", content };
};

/** Whoever may know of any update of the period. */
const answers = inEach(
  ["collecting", "published"],
  told({ all: "done", admin: NO_PERIOD, stranger: NO_PERIOD }),
);
const taking = (agencies: string) =>
  told({ ...{ admin: NO_PERIOD, stranger: NO_PERIOD }, officers: "done", agencies });

async function digestFor(at: At): Promise<string> {
  if (at.who === "admin" || at.who === "stranger") return NO_DIGEST;
  const { digest } = await as(at.scene.db, ASKING[at.who]).spreadsheet.look(sheet(at));
  return digest;
}

export const spreadsheetCases: CasesOf<"spreadsheet"> = {
  figures: { input: ({ periodSlug }) => ({ periodSlug }), answers },
  look: { input: sheet, answers },
  takeOver: {
    input: async (at) => ({ ...sheet(at), digest: await digestFor(at) }),
    answers: {
      collecting: taking("done"),
      submitted: taking("UNPROCESSABLE_CONTENT spreadsheet.hasProblems"),
    },
  },
};
