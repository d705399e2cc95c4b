// @generated {"from":["openapi.yaml"]}
/**
 * Handlers of Mock Service Worker for Glomo.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { http, type HttpHandler } from "msw";
import { respond } from "@org/core/testing";
import { mockGlomo, type GlomoMock } from "./testing.ts";

/**
 * Handlers that answer every request to Glomo by a mock: `setupServer(...glomoHandlers())`.
 * A test that tells the mock what to answer makes it first: `const glomo = mockGlomo()`.
 */
export function glomoHandlers(mock: GlomoMock = mockGlomo()): HttpHandler[] {
  return mock.servers.map((server) => http.all(server, ({ request }) => respond(mock, request)));
}
