/** The rows of the table: what the provider or the network does. */
export const ROWS = {
  deadline: "headers come, the body stalls",
  retryAfter: "429 or 503 with Retry-After: 3600",
  abort: "abort: connecting, reading, sleeping",
  network: "the connection fails or breaks off",
  retry: "408, 425, 429, 500, 502, 503, 504",
  unsafe: "anything on an unsafe method",
  format: "200 with HTML, nothing, no JSON",
  success: "a success of another status, or without its body",
  stream: "a stream that stalls, breaks off or never ends",
  pages: "pages that loop, fail or lead to another host",
  validation: "wrong types, missing fields",
  drift: "another type where nobody reads",
  tolerance: "unknown fields, new enum values, null",
  numbers: "large numbers, odd keys, deep nesting",
  size: "a body of any size",
  status: "HTTP 200 whose body says status: 400",
  errorBody: "an error body of another shape",
  redirect: "a redirect to another origin",
  insecure: "an http:// base URL",
  path: "path parameters of every kind",
  body: "request bodies of every kind",
  credential: "a credential that can't be sent",
  token: "401 with a cached token; a token request that fails",
  baseUrl: "base URLs of every form",
  secrets: "an echo of secrets",
  observers: "logger, hooks, tracing, user agent",
  options: "options that can't be used",
} as const;

/** One of them. */
export type Row = keyof typeof ROWS;
