"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

interface NavLinkProps {
  href: string;
  label: string;
  /** It is the current place only at exactly this address, not at those below it. */
  exact?: boolean;
}

/** A place in the navigation, marked when we are there. */
export function NavLink({ href, label, exact }: NavLinkProps) {
  const pathname = usePathname();
  const here = pathname === href || (!exact && pathname.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      // Nothing of a page that is made for one person can be had beforehand: asking would only take the line from this page.
      prefetch={false}
      aria-current={here ? "page" : undefined}
      className="-mb-px inline-block border-b-2 border-transparent py-1.5 text-ink no-underline hover:border-rule aria-[current=page]:border-accent aria-[current=page]:text-accent"
    >
      {label}
    </Link>
  );
}
