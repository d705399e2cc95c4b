import type { InstanceOf } from "../contract.ts";
import { isError } from "../errors/is-error.ts";
import type { Fetch, FetchInit, FetchResponse } from "../transport/fetch.ts";
import { RequestMismatchError } from "./mismatch.ts";

/**
 * The answer of a mock to a request that somebody intercepted: for libraries such as Mock Service Worker. A
 * connection that fails is `Response.error()`, as they have it. A request that the spec refuses is shown
 * on the console, since no error can pass through a network, and answered with 501.
 */
export async function respond(
  mock: Fetch,
  request: InstanceOf<"Request", object>,
): Promise<InstanceOf<"Response", FetchResponse>> {
  try {
    // A mock takes what `fetch` takes: a request as well.
    const answer = await mock(request as unknown as string, undefined as unknown as FetchInit);
    return answer as InstanceOf<"Response", FetchResponse>;
  } catch (error) {
    if (isError(error) && error.name === "TypeError") return Response.error();
    if (!(error instanceof RequestMismatchError)) throw error;
    console.error(error.message);
    const body = JSON.stringify({ message: error.message });
    const headers = { "content-type": "application/json" };
    return new Response(body, { status: 501, headers });
  }
}
