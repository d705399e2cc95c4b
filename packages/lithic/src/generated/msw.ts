// @generated {"from":["openapi.yaml"]}
/**
 * Handlers of Mock Service Worker for Lithic.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { http, type HttpHandler } from "msw";
import { respond } from "@org/core/testing";
import { mockLithic, type LithicMock } from "./testing.ts";

/**
 * Handlers that answer every request to Lithic by a mock: `setupServer(...lithicHandlers())`.
 * A test that tells the mock what to answer makes it first: `const lithic = mockLithic()`.
 */
export function lithicHandlers(mock: LithicMock = mockLithic()): HttpHandler[] {
  return mock.servers.map((server) => http.all(server, ({ request }) => respond(mock, request)));
}
