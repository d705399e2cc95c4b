// @generated {"from":["openapi.yaml"]}
/**
 * Handlers of Mock Service Worker for Wise.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { http, type HttpHandler } from "msw";
import { respond } from "@org/core/testing";
import { mockWise, type WiseMock } from "./testing.ts";

/**
 * Handlers that answer every request to Wise by a mock: `setupServer(...wiseHandlers())`.
 * A test that tells the mock what to answer makes it first: `const wise = mockWise()`.
 */
export function wiseHandlers(mock: WiseMock = mockWise()): HttpHandler[] {
  return mock.servers.map((server) => http.all(server, ({ request }) => respond(mock, request)));
}
