/** Stands where text will stand, while it is being fetched. */
export function Skeleton({ lines = 3, label }: { lines?: number; label: string }) {
  const widths = ["w-full", "w-11/12", "w-4/5"];
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span
          key={line}
          aria-hidden="true"
          className={`h-4 motion-safe:animate-pulse rounded-edge bg-hairline ${widths[line % 3]}`}
        />
      ))}
    </div>
  );
}
