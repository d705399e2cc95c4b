import type { ClientOptions } from "../src/index.ts";
import {
  type AnyOperation,
  createClient,
  createClientWith,
  type NoArgs,
  type NumberMode,
  type Operation,
  type Provider,
} from "../src/provider.ts";

const provider: Provider = {
  name: "example",
  title: "Example",
  servers: [],
  credentials: [],
  variables: { environment: "EXAMPLE_ENVIRONMENT", baseUrl: "EXAMPLE_BASE_URL" },
  security: {},
  errors: { message: ["/message"], requestId: ["x-request-id"] },
};

/** An operation of few words: what a test does not speak of, it does not need. */
export function operationOf<Data = unknown>(
  responses: AnyOperation["responses"],
  rest: Partial<Operation<NoArgs, Data>> = {},
): Operation<NoArgs, Data> {
  return {
    id: "callThing",
    method: "GET",
    path: "/thing",
    request: () => ({ path: "/thing" }),
    responses,
    ...rest,
  };
}

/** A client of one operation. */
export function clientOf<Op extends AnyOperation, Numbers extends NumberMode = "number">(
  callThing: Op,
  options: ClientOptions<string, Numbers>,
) {
  return createClientWith({ provider, userAgent: "@org/example/1.2.3" }, { callThing }, options);
}

interface WholeClient {
  readonly api: {
    GET(path: string): Promise<{ readonly data?: unknown; readonly response: Response }>;
  };
}

/** A client of a provider that has this operation and no other. */
export function wholeClientOf(operation: AnyOperation, options: ClientOptions): WholeClient {
  const normalize = { unit: "minor", currency: "currency", amounts: {} } as const;
  const basis = { provider, userAgent: "@org/example/1.2.3" };
  const definition = { ...basis, operations: [operation], balances: operation, normalize };
  return createClient<WholeClient>(definition, options);
}
