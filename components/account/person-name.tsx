/** Who somebody is, and by which address they sign in. */
export function PersonName({ name, email }: { name: string; email: string }) {
  return (
    <div className="min-w-48">
      {name}
      <span className="block text-small font-normal break-all text-faint">{email}</span>
    </div>
  );
}
