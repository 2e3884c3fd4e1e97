import type { MarkedPiece } from "./text-marks";

function Piece({ piece: { text, isMarked, ids } }: { piece: MarkedPiece }) {
  if (!isMarked) return text;
  const [first, ...others] = ids;
  return (
    <mark
      id={first}
      className="bg-warning-tint text-ink underline decoration-warning decoration-dotted underline-offset-4 target:bg-warning target:text-paper target:no-underline [&:has(:target)]:bg-warning [&:has(:target)]:text-paper"
    >
      {others.map((id) => (
        <span key={id} id={id} />
      ))}
      {text}
    </mark>
  );
}

/** A text of the document with the words of findings marked; links from the findings lead to them. */
export function MarkedText({ pieces }: { pieces: readonly MarkedPiece[] }) {
  return pieces.map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text never changes its order.
    <Piece key={at} piece={piece} />
  ));
}
