import { type CasesOf, inEach, told } from "./case";
import { NO_PERIOD } from "./refusals";

const input = ({ periodSlug }: { periodSlug: string }) => ({ periodSlug, fileName: "summary.en.pdf" });
/** A summary is the secretariats' until it is everybody's. */
const answers = {
  ...inEach(["collecting", "endorsed", "named"], told({ all: NO_PERIOD, officers: "done" })),
  published: told({ all: "done", admin: NO_PERIOD }),
};

export const documentOrderCases: CasesOf<"documentOrder"> = {
  get: { input, answers },
  order: { input, answers },
  callOff: { input, answers },
};
