// @generated {"from":["openapi.yaml"]}
/**
 * Handlers of Mock Service Worker for Muda.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import { http, type HttpHandler } from "msw";
import { respond } from "@org/core/testing";
import { mockMuda, type MudaMock } from "./testing.ts";

/**
 * Handlers that answer every request to Muda by a mock: `setupServer(...mudaHandlers())`.
 * A test that tells the mock what to answer makes it first: `const muda = mockMuda()`.
 */
export function mudaHandlers(mock: MudaMock = mockMuda()): HttpHandler[] {
  return mock.servers.map((server) => http.all(server, ({ request }) => respond(mock, request)));
}
