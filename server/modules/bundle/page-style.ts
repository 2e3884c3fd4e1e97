/** The style of the standalone pages: the site's ink on paper, in faces that the reader's machine has; nothing is loaded. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1b1a17; --faint: #5a554b; --line: #d9d4c8; --accent: #1a5262; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #171613; --ink: #ece8df; --faint: #b3ac9e; --line: #3a372f; --accent: #8ec4d3; }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); overflow-wrap: break-word; line-break: strict; }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1.25rem 4rem; font: 1.0625rem/1.9 sans-serif; }
body, [lang|=en] { font-family: "Segoe UI", "Helvetica Neue", Helvetica, Arial, "Noto Sans", sans-serif; }
[lang|=zh-Hans] { font-family: "Helvetica Neue", Helvetica, Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC",
  "Noto Sans SC", sans-serif; }
[lang|=zh-Hant] { font-family: "Helvetica Neue", Helvetica, Arial, "PingFang HK", "Microsoft JhengHei", "Noto Sans CJK HK",
  "Noto Sans HK", sans-serif; }
a { color: var(--accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; list-style: none; }
nav a, dd a { display: inline-block; min-height: 1.5rem; }
header { margin: 2rem 0; border-block: 1px solid var(--ink); padding: 2rem 0; text-align: center; }
h1 { display: grid; gap: 0.5rem; margin: 0; font-size: 1.1875rem; line-height: 1.5; text-wrap: balance; }
h1 .title { font-size: 1.9rem; }
h1 .period { font-size: 1.3125rem; font-weight: normal; }
h2, h3 { margin: 2.25rem 0 0.5rem; font-size: 1.1875rem; line-height: 1.7; }
section > h2:not(.way), section > h3 { display: grid; grid-template-columns: 2.25rem 1fr; }
h2.area, h2.record { margin-top: 3rem; font-size: 1.3125rem; }
h2.record { border-top: 1px solid var(--ink); padding-top: 1.5rem; }
small { border: 1px solid; border-radius: 2px; padding: 0 0.35em; font-size: 0.75rem; font-weight: normal;
  white-space: nowrap; }
p { margin: 0; }
article p:lang(zh) { text-indent: 2em; text-align: justify; }
article p:lang(en) + p { margin-top: 0.75em; }
.notes { margin-bottom: 1.5rem; border-inline-start: 2px solid var(--line); padding-inline-start: 0.75rem; color: var(--faint);
  font-size: 0.875rem; }
.notes p:lang(zh) { text-indent: 0; }
dl { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.25rem 0.75rem; margin: 0; font-size: 0.9375rem; line-height: 1.7; }
dt { color: var(--faint); }
dd { margin: 0 0 0.5rem; overflow-wrap: anywhere; }
dd ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; list-style: none; }
code { font-family: ui-monospace, Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; }
@media (min-width: 40rem) { dl { grid-template-columns: 11rem minmax(0, 1fr); } }
@media print {
  @page { size: A4; margin: 22mm 24mm 20mm 26mm; }
  :root { --paper: #fff; --ink: #000; --faint: #333; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  nav { display: none; }
  header { border: 0; margin: 0; }
  h2, h3 { break-after: avoid; }
  p { orphans: 2; widows: 2; }
}
`;
