import { notFound } from "next/navigation";

/** Whatever no other page answers for: not found, in the reader's language. */
export default function UnknownPlace() {
  notFound();
}
