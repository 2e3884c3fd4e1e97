import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { DocumentLayout } from "../document.schema";
import type { DocumentTree } from "../document-tree";
import { pdfContent } from "./pdf-content";
import { FONT_FOLDERS } from "./pdf-faces";

/** Nothing but the template is in it: what Typst compiles can read every file of its workspace. */
const WORKSPACE = path.join(process.cwd(), "server/modules/document/pdf/template");

/** Read on Linux in place of the machine's list of fonts, so that whatever is installed there, documents are the same. */
const NO_FONTS_OF_THE_MACHINE = path.join(process.cwd(), "server/modules/document/pdf/no-fonts/fonts.conf");

export interface Manuscript {
  tree: DocumentTree;
  layout: DocumentLayout;
}

/**
 * Sets a document as a PDF by PDF/UA-1 (ISO 14289-1), which refuses any character without a glyph. It says no time of its
 * making, and no face comes from the machine that it is made on.
 */
export async function run({ tree, layout }: Manuscript): Promise<Uint8Array> {
  process.env.FONTCONFIG_FILE = NO_FONTS_OF_THE_MACHINE;
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontPaths: [...FONT_FOLDERS] }],
  });
  return compiler.pdf(
    {
      mainFilePath: path.join(WORKSPACE, "document.typ"),
      inputs: { document: JSON.stringify(pdfContent(tree, layout)) },
    },
    { pdfStandard: "ua-1" },
  );
}
