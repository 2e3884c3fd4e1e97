/** Sixty-four hexadecimal digits, in groups of eight for the eye; copied, they are one word. */
export function DigestText({ digest }: { digest: string }) {
  const groups = digest.match(/.{1,8}/g) ?? [];
  return (
    <code className="font-mono text-small break-all">
      {groups.map((group, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two groups of a digest may be equal.
        <span key={at} className="me-[0.5ch] inline-block last:me-0">
          {group}
        </span>
      ))}
    </code>
  );
}
