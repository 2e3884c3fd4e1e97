import { NavLink } from "./nav-link";

export interface NavPlace {
  label: string;
  href: string;
  exact?: boolean;
}

export function NavList({ label, places }: { label: string; places: readonly NavPlace[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {places.map((place) => (
          <li key={place.href}>
            <NavLink {...place} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
