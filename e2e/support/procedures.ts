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
 */
export function proceduresOf(page: Page) {
  const headers = async () => {
    const cookies = await page.context().cookies();
    return { origin: registerUrl(), cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") };
  };
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({ url: registerUrl("/api/trpc"), transformer: superjson, headers, maxItems: MOST_CALLS }),
    ],
  });
}
