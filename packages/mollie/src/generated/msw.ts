// @generated {"from":["openapi.yaml"]}
/**
 * Handlers of Mock Service Worker for Mollie.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { http, type HttpHandler } from "msw";
import { respond } from "@org/core/testing";
import { mockMollie, type MollieMock } from "./testing.ts";

/**
 * Handlers that answer every request to Mollie by a mock: `setupServer(...mollieHandlers())`.
 * A test that tells the mock what to answer makes it first: `const mollie = mockMollie()`.
 */
export function mollieHandlers(mock: MollieMock = mockMollie()): HttpHandler[] {
  return mock.servers.map((server) => http.all(server, ({ request }) => respond(mock, request)));
}
