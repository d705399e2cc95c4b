// @generated {"from":["openapi.yaml"]}
/**
 * Handlers of Mock Service Worker for Northbank.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { http, type HttpHandler } from "msw";
import { respond } from "@org/core/testing";
import { mockNorthbank, type NorthbankMock } from "./testing.ts";

/**
 * Handlers that answer every request to Northbank by a mock: `setupServer(...northbankHandlers())`.
 * A test that tells the mock what to answer makes it first: `const northbank = mockNorthbank()`.
 */
export function northbankHandlers(mock: NorthbankMock = mockNorthbank()): HttpHandler[] {
  return mock.servers.map((server) => http.all(server, ({ request }) => respond(mock, request)));
}
