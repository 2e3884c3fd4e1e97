import type { Page } from "@playwright/test";

/** Two paragraphs, a soft line break and a list, as Word for Windows puts them on the clipboard beside their plain text. */
const HTML = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- @font-face {font-family:仿宋;}
p.MsoNormal {mso-style-parent:""; margin:0cm; font-size:16.0pt; font-family:仿宋;} --></style></head><body lang=ZH-CN>
<!--StartFragment--><p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><b><span lang=EN-US>2024</span><span>年<span
lang=EN-US>4</span>月，双方开展联合执法行动。<o:p></o:p></span></b></p>
<p class=MsoNormal>港方共偵破<span style='color:red'>19</span>宗案件，<br>检获约56,000件物品。<o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;
</span></span><![endif]>情报交流。<o:p></o:p></p><!--EndFragment--></body></html>`;
const PLAIN =
  "　　2024年4月，双方开展联合执法行动。\r\n港方共偵破19宗案件，\v检获约56,000件物品。\u00a0\r\n1.\t情报交流。\r\n";

export const WORD_PARAGRAPHS = [
  "2024年4月，双方开展联合执法行动。",
  "港方共偵破19宗案件，",
  "检获约56,000件物品。",
  "1. 情报交流。",
];

/** Puts onto the clipboard what copying from Word puts there, and pastes it where the caret is. */
export async function pasteFromWord(page: Page): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(
    ([html, plain]) =>
      navigator.clipboard.write([
        new ClipboardItem({
          "text/html": new Blob([html ?? ""], { type: "text/html" }),
          "text/plain": new Blob([plain ?? ""], { type: "text/plain" }),
        }),
      ]),
    [HTML, PLAIN],
  );
  await page.keyboard.press("ControlOrMeta+V");
}

/** Pastes ten million bytes. */
export async function pasteTooMuch(page: Page): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => navigator.clipboard.writeText("x".repeat(10_000_000)));
  await page.keyboard.press("ControlOrMeta+V");
}
