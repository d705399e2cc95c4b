// @generated {"from":["openapi.yaml"]}
/**
 * Handlers of Mock Service Worker for WooshPay.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { http, type HttpHandler } from "msw";
import { respond } from "@org/core/testing";
import { mockWooshPay, type WooshPayMock } from "./testing.ts";

/**
 * Handlers that answer every request to WooshPay by a mock: `setupServer(...wooshPayHandlers())`.
 * A test that tells the mock what to answer makes it first: `const wooshpay = mockWooshPay()`.
 */
export function wooshPayHandlers(mock: WooshPayMock = mockWooshPay()): HttpHandler[] {
  return mock.servers.map((server) => http.all(server, ({ request }) => respond(mock, request)));
}
