/** Paragraphs of a catalogue's text, which keeps them apart by an empty line. */
export function Prose({ text }: { text: string }) {
  return (
    <div className="grid max-w-measure gap-3">
      {text.split("\n\n").map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}
