// @generated {"from":["openapi.yaml"]}
/**
 * Handlers of Mock Service Worker for Paystack.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { http, type HttpHandler } from "msw";
import { respond } from "@org/core/testing";
import { mockPaystack, type PaystackMock } from "./testing.ts";

/**
 * Handlers that answer every request to Paystack by a mock: `setupServer(...paystackHandlers())`.
 * A test that tells the mock what to answer makes it first: `const paystack = mockPaystack()`.
 */
export function paystackHandlers(mock: PaystackMock = mockPaystack()): HttpHandler[] {
  return mock.servers.map((server) => http.all(server, ({ request }) => respond(mock, request)));
}
