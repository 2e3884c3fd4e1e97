import { isAddressRemoved } from "@/server/kernel/person-name";
import { useShownName } from "./use-shown-name";

/** Who somebody is, and by which address they sign in; of those who have left it is not kept for ever. */
export function PersonName({ name, email }: { name: string; email: string }) {
  const shown = useShownName();
  return (
    <div className="min-w-48">
      {shown(name)}
      {isAddressRemoved(email) ? null : (
        <span className="block text-small font-normal break-all text-faint">{email}</span>
      )}
    </div>
  );
}
