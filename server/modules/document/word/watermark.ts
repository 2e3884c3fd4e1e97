import type { DraftMark } from "../document-tree";
import { element } from "./xml-element";

const PALE = "#ebebeb";
/** Points. The mark goes up across the text area, which is 442 pt wide. */
const HEIGHT = 110;
const WIDEST = 380;

/** The outline of plain text art (ECMA-376 part 4, clause 19.1.2.20 and VML's type 136), as Word writes it. */
const PLAIN_TEXT =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">' +
  '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>' +
  '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>' +
  '<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>' +
  '<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" ' +
  'o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>' +
  '<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>' +
  '<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>';

function placement(width: number): string {
  const centred = ["horizontal", "vertical"].flatMap((way) => [
    `mso-position-${way}:center`,
    `mso-position-${way}-relative:margin`,
  ]);
  const box = [`width:${width}pt`, `height:${HEIGHT}pt`, "rotation:315", "z-index:-251658752"];
  return ["position:absolute", "margin-left:0", "margin-top:0", ...box, ...centred].join(";");
}

/** A run that lays the name of the draft palely across the page, behind its text; it stands in the header of each page. */
export function watermark({ name }: DraftMark, face: string, page: string): string {
  const width = Math.min(
    WIDEST,
    Math.round([...name].length * HEIGHT * (/\p{Script=Han}/u.test(name) ? 1 : 0.6)),
  );
  const shape = element(
    "v:shape",
    {
      id: `draft-${page}`,
      "o:spid": page === "odd" ? "_x0000_s2049" : "_x0000_s2050",
      type: "#_x0000_t136",
      alt: name,
      style: placement(width),
      "o:allowincell": "f",
      fillcolor: PALE,
      stroked: "f",
    },
    element("v:textpath", { style: `font-family:"${face}";font-size:1pt`, string: name }),
  );
  return element(
    "w:r",
    {},
    element("w:rPr", {}, element("w:noProof")),
    element("w:pict", {}, PLAIN_TEXT, shape),
  );
}
