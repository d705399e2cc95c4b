// @generated {"from":["openapi.yaml"]}
/**
 * Handlers of Mock Service Worker for Modern Treasury.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { http, type HttpHandler } from "msw";
import { respond } from "@org/core/testing";
import { mockModernTreasury, type ModernTreasuryMock } from "./testing.ts";

/**
 * Handlers that answer every request to Modern Treasury by a mock: `setupServer(...modernTreasuryHandlers())`.
 * A test that tells the mock what to answer makes it first: `const modernTreasury = mockModernTreasury()`.
 */
export function modernTreasuryHandlers(
  mock: ModernTreasuryMock = mockModernTreasury(),
): HttpHandler[] {
  return mock.servers.map((server) => http.all(server, ({ request }) => respond(mock, request)));
}
