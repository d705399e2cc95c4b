// @generated {"from":["openapi.yaml"]}
/**
 * Handlers of Mock Service Worker for Adyen.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { http, type HttpHandler } from "msw";
import { respond } from "@org/core/testing";
import { mockAdyen, type AdyenMock } from "./testing.ts";

/**
 * Handlers that answer every request to Adyen by a mock: `setupServer(...adyenHandlers())`.
 * A test that tells the mock what to answer makes it first: `const adyen = mockAdyen()`.
 */
export function adyenHandlers(mock: AdyenMock = mockAdyen()): HttpHandler[] {
  return mock.servers.map((server) => http.all(server, ({ request }) => respond(mock, request)));
}
