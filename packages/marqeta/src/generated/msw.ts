// @generated {"from":["openapi.yaml"]}
/**
 * Handlers of Mock Service Worker for Marqeta.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { http, type HttpHandler } from "msw";
import { respond } from "@org/core/testing";
import { mockMarqeta, type MarqetaMock } from "./testing.ts";

/**
 * Handlers that answer every request to Marqeta by a mock: `setupServer(...marqetaHandlers())`.
 * A test that tells the mock what to answer makes it first: `const marqeta = mockMarqeta()`.
 */
export function marqetaHandlers(mock: MarqetaMock = mockMarqeta()): HttpHandler[] {
  return mock.servers.map((server) => http.all(server, ({ request }) => respond(mock, request)));
}
