type Policy = Record<string, string>;

const written = (policy: Policy) =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");

/** Published pages are bytes made once: there is no script in them, so none is allowed. */
export const PUBLIC_POLICY = written({
  "default-src": "'none'",
  "style-src": "'self'",
  "img-src": "'self' data:",
  "font-src": "'self'",
  "form-action": "'self'",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
});

/**
 * The workspace runs scripts of its own and those that carry the nonce of this one answer. Its controls place themselves
 * by style attributes, hence `unsafe-inline` for styles, and for styles alone. In development the page is also rebuilt in
 * the browser, which takes `eval` and a socket.
 */
export function workspacePolicy(nonce: string, dev: boolean): string {
  return written({
    "default-src": "'self'",
    "script-src": `'self' 'nonce-${nonce}'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": dev ? "'self' ws: wss:" : "'self'",
    "object-src": "'none'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
  });
}

const A_YEAR = 31_536_000;

/** What every answer says, whoever made it. */
export function standingHeaders(ours: URL): Record<string, string> {
  const overTls = ours.protocol === "https:";
  return {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(overTls ? { "Strict-Transport-Security": `max-age=${A_YEAR}; includeSubDomains` } : {}),
  };
}
