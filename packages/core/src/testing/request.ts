/** A request as a mock reads it, whoever sent it how. */
export interface MockRequest {
  readonly method: string;
  readonly url: URL;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly signal: AbortSignal | null;
}

/** What `fetch` is called with: the shape of core's `Fetch`, and that of the platform's. */
export async function readRequest(input: unknown, init: unknown): Promise<MockRequest> {
  // The platform reads every kind of body and headers that there is.
  const given = init as RequestInit | undefined;
  const { signal, ...rest } = given ?? {};
  const request = new Request(input as string | URL | Request, rest);
  const own = input instanceof Request ? input.signal : null;
  return {
    method: request.method,
    url: new URL(request.url),
    headers: Object.fromEntries(request.headers),
    text: await request.text(),
    signal: signal ?? own,
  };
}
