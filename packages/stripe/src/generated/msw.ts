// @generated {"from":["openapi.yaml"]}
/**
 * Handlers of Mock Service Worker for Stripe.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { http, type HttpHandler } from "msw";
import { respond } from "@org/core/testing";
import { mockStripe, type StripeMock } from "./testing.ts";

/**
 * Handlers that answer every request to Stripe by a mock: `setupServer(...stripeHandlers())`.
 * A test that tells the mock what to answer makes it first: `const stripe = mockStripe()`.
 */
export function stripeHandlers(mock: StripeMock = mockStripe()): HttpHandler[] {
  return mock.servers.map((server) => http.all(server, ({ request }) => respond(mock, request)));
}
