import type { Page } from "@playwright/test";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import superjson from "superjson";
import type { AppRouter } from "../../server/api/root";
import { MOST_CALLS } from "../../server/kernel/batch";

/** The register that the tests look at. */
export function registerUrl(path = ""): string {
  return `http://localhost:${process.env.E2E_PORT}${path}`;
}

/**
 * What the pages call, called as the person whose browser `page` is: for what a story needs and does not tell, and for asking
 * past the page.
 * @param url the address of the register, where it is not the one that all tests look at
 */
export function proceduresOf(page: Page, url = registerUrl()) {
  const headers = async () => {
    const cookies = await page.context().cookies();
    return { origin: url, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") };
  };
  return createTRPCClient<AppRouter>({
    links: [httpBatchLink({ url: `${url}/api/trpc`, transformer: superjson, headers, maxItems: MOST_CALLS })],
  });
}
