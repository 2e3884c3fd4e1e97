const STATING =
  /\b(?:reach(?:ed|es|ing)|total(?:l?ed|l?ing|s)|stood at|stands at|exceed(?:ed|s|ing)|surpass(?:ed|es|ing)|amount(?:ed|s|ing) to|numbered|numbering|was|were|is|recorded|total of|top(?:ped|ping)|hit|to|came to)$/i;
const OF_WHICH =
  /\b(?:which|whom|(?:the|an)? ?other|the remaining|the rest|(?:a )?further|another|(?:an )?additional|(?:up|down) from|compared with)$/i;
const OF_THEM = /^ (?:of (?:the|these|those|them|which|whom|all|its|their|our)|each)\b/i;
const SHARE = /\bof (?:the|these|those|all|our|its) [^.;,]{3,60},$/i;
/** 86 were approved, 7 rejected: a number that begins its clause and of which something is said. */
const DONE =
  /^ (?:(?:have|has|had|were|was|are|is|will be) (?:been |since |already |also |later )*(?:[a-z]+(?:ed|ing|en|wn|ung|eld|old|und|aid|ught|ept|pent|ent|ost)|put|set|cut|met|made|won|begun|done|shut|split|from|in|of|for|new|foreign|local)|(?!need|speed)[a-z]+ed|won|took|came|went|made|gave|met)\b/;
const BEGINS = /(?:^|[.;,:]|\band|\bwhile|\bwhereas|\bonly)$/i;
const CLAUSE_ENDS = /^\s*(?:[,.;:)](?!\d)|$| (?:in|by|at|as|for|over|during|and) )/;

/**
 * A number that no noun follows counts as a figure only where a word says that a number comes and the clause ends behind it
 * (page views reached 1.1 million), or where it is a part of what was counted (of which 809 passed; 27 of the 40 projects).
 * @param start where the number or its qualifier begins
 */
export function isSaidToBeAnEnglishNumber(
  text: string,
  start: number,
  end: number,
  isQualified: boolean,
): boolean {
  const before = text.slice(Math.max(0, start - 90), start).trimEnd();
  const after = text.slice(end, end + 24);
  if (OF_WHICH.test(before) || SHARE.test(before) || OF_THEM.test(after)) return true;
  if (BEGINS.test(before) && DONE.test(after)) return true;
  if (/\bfrom$/i.test(before) && /^ to [\d.,]/.test(after)) return true;
  return (isQualified || STATING.test(before)) && CLAUSE_ENDS.test(after);
}

const COUNTING =
  /\b(?:held|hold|organi[sz]ed|mounted|conducted|completed|launched|signed|seized|detected|smashed|cracked|arrested|raided|searched|issued|published|received|handled|processed|concluded|set up|established|opened|added|presented|awarded|granted|approved|dispatched|sent|including|comprising|namely|and|plus|to|only|total of)$/i;

/** One is an article or a pronoun more often than a number (one of the, one that): it counts only after a word that counts. */
export function isCountedEnglishOne(text: string, start: number, end: number): boolean {
  if (!/^(?:one|an?)$/i.test(text.slice(start, end))) return true;
  return (
    /^one$/i.test(text.slice(start, end)) &&
    COUNTING.test(text.slice(Math.max(0, start - 16), start).trimEnd())
  );
}
