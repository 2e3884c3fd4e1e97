/** How the addresses of the demonstration's people end; `.example` is reserved (RFC 2606), so that nobody else has one. */
export const DEMONSTRATION_DOMAIN = "@demo.example";
