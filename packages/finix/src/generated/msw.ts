// @generated {"from":["openapi.yaml"]}
/**
 * Handlers of Mock Service Worker for Finix.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { http, type HttpHandler } from "msw";
import { respond } from "@org/core/testing";
import { mockFinix, type FinixMock } from "./testing.ts";

/**
 * Handlers that answer every request to Finix by a mock: `setupServer(...finixHandlers())`.
 * A test that tells the mock what to answer makes it first: `const finix = mockFinix()`.
 */
export function finixHandlers(mock: FinixMock = mockFinix()): HttpHandler[] {
  return mock.servers.map((server) => http.all(server, ({ request }) => respond(mock, request)));
}
