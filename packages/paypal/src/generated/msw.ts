// @generated {"from":["openapi.yaml"]}
/**
 * Handlers of Mock Service Worker for PayPal.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { http, type HttpHandler } from "msw";
import { respond } from "@org/core/testing";
import { mockPayPal, type PayPalMock } from "./testing.ts";

/**
 * Handlers that answer every request to PayPal by a mock: `setupServer(...payPalHandlers())`.
 * A test that tells the mock what to answer makes it first: `const paypal = mockPayPal()`.
 */
export function payPalHandlers(mock: PayPalMock = mockPayPal()): HttpHandler[] {
  return mock.servers.map((server) => http.all(server, ({ request }) => respond(mock, request)));
}
