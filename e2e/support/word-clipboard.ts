import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

interface Clipboard {
  html: string;
  plain: string;
}

/**
 * What Word for Windows puts on the clipboard, in the structure that it documents: conditional comments, styles of its own,
 * `o:p` at every end, lists that are paragraphs with their numbers in a part for browsers that know none, a table, a mark of
 * a footnote and the note, hard spaces, a soft line break; and beside it the plain text, which holds the same words.
 */
const WORD: Clipboard = {
  html: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:m="http://schemas.microsoft.com/office/2004/12/omml" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15"><meta name=Originator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom><w:TrackMoves/></w:WordDocument></xml><![endif]-->
<!--[if gte mso 9]><xml><w:LatentStyles DefLockedState="false" LatentStyleCount="376"></w:LatentStyles></xml><![endif]-->
<style><!-- @font-face {font-family:仿宋; panose-1:2 1 6 9 6 1 1 1 1 1; mso-font-charset:134;}
p.MsoNormal, li.MsoNormal {mso-style-unhide:no; mso-style-qformat:yes; mso-style-parent:""; margin:0cm; font-size:16.0pt; font-family:仿宋;}
p.MsoListParagraph {mso-style-priority:34; text-indent:21.0pt; mso-char-indent-count:2.0;}
span.MsoFootnoteReference {mso-style-priority:99; vertical-align:super;}
@list l0 {mso-list-id:1; mso-list-type:hybrid;} @list l0:level1 {mso-level-text:"%1."; mso-level-tab-stop:none;} --></style>
<!--[if gte mso 10]><style>table.MsoNormalTable {mso-style-name:普通表格;}</style><![endif]--></head><body lang=ZH-CN style='tab-interval:21.0pt'>
<!--StartFragment--><p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><b><span lang=EN-US>2024</span><span
style='mso-hansi-font-family:仿宋'>年<span lang=EN-US>4</span>月，双方开展联合执法行动。<span lang=EN-US><o:p></o:p></span></span></b></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal>港方共偵破<span lang=EN-US style='color:red'>19</span>宗案件，<span lang=EN-US><br></span>检获约<span
lang=EN-US>56,000</span>件物品<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><span
lang=EN-US><![if !supportFootnotes]>[1]<![endif]></span></span></a>。<span lang=EN-US><o:p></o:p></span></p>
<p class=MsoListParagraph style='margin-left:18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>情报交流。<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='font-family:Symbol'><span
style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>广东&nbsp;IP&nbsp;中心。<o:p></o:p></p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0'><td
style='mso-border-alt:solid windowtext .5pt'><p class=MsoNormal>海关<o:p></o:p></p></td><td><p class=MsoNormal><span
lang=EN-US>19</span>宗<o:p></o:p></p></td></tr></table>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><hr align=left size=1 width="33%"><![endif]><div
style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1">[1]</a> 香港海关提供。<o:p></o:p></p></div></div>
<!--EndFragment--></body></html>`,
  plain: [
    "　　2024年4月，双方开展联合执法行动。",
    "\u00a0",
    "港方共偵破19宗案件，\v检获约56,000件物品[1]。\u00a0",
    "1.\t情报交流。",
    "\uf0b7\t广东\u00a0IP\u00a0中心。",
    "海关\t19宗",
    "[1] 香港海关提供。",
    "",
  ].join("\r\n"),
};

/** What Writer makes of such a document, as it exported it. */
const writer = (): Clipboard => ({
  html: readFileSync("e2e/support/clipboard/writer-html.txt", "utf8"),
  plain: readFileSync("e2e/support/clipboard/writer.txt", "utf8"),
});

export const WORD_PARAGRAPHS = [
  "2024年4月，双方开展联合执法行动。",
  "港方共偵破19宗案件，",
  "检获约56,000件物品[1]。",
  "1. 情报交流。",
  "· 广东 IP 中心。",
  "海关 19宗",
  "[1] 香港海关提供。",
];

async function paste(page: Page, { html, plain }: Clipboard): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(
    ([asHtml, asText]) =>
      navigator.clipboard.write([
        new ClipboardItem({
          "text/html": new Blob([asHtml ?? ""], { type: "text/html" }),
          "text/plain": new Blob([asText ?? ""], { type: "text/plain" }),
        }),
      ]),
    [html, plain],
  );
  await page.keyboard.press("ControlOrMeta+V");
}

/** Puts onto the clipboard what copying from Word puts there, and pastes it where the caret is. */
export const pasteFromWord = (page: Page): Promise<void> => paste(page, WORD);

/** As `pasteFromWord`, from Writer. */
export const pasteFromWriter = (page: Page): Promise<void> => paste(page, writer());

/** Pastes ten million bytes. */
export async function pasteTooMuch(page: Page): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => navigator.clipboard.writeText("x".repeat(10_000_000)));
  await page.keyboard.press("ControlOrMeta+V");
}
