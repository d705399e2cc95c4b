import {
  type CallOptions,
  type ClientBase,
  type ClientOptions,
  createClient,
  type Operation,
  type Provider,
} from "../src/index.ts";

/** One operation of each kind that the tests need, of a provider that does not exist. */
const getThing: Operation = {
  id: "getThing",
  method: "GET",
  path: "/things/{id}",
  request: ({ id, q }) => ({
    path: `/things/${encodeURIComponent(String(id))}`,
    query: q === undefined ? [] : [`q=${q}`],
  }),
  security: [["Key"]],
  responses: { "200": { "application/json": () => {} } },
};

const deleteThing: Operation = {
  id: "deleteThing",
  method: "DELETE",
  path: "/things/{id}",
  request: ({ id }) => ({ path: `/things/${encodeURIComponent(String(id))}` }),
  security: [["Key"]],
  responses: { "204": {} },
};

const provider: Provider = {
  name: "example",
  title: "Example",
  servers: [{ url: "https://api.example.com", environments: ["production"] }],
  credentials: [{ name: "apiKey", env: "EXAMPLE_API_KEY" }],
  security: { Key: { type: "apiKey", in: "query", name: "key", value: "apiKey" } },
  errors: { message: ["/message"] },
  operations: [getThing, deleteThing],
};

/** The client of that provider. */
export interface ExampleClient extends ClientBase<object> {
  getThing(args: { id: string; q?: string }, options?: CallOptions): Promise<unknown>;
  deleteThing(args: { id: string }, options?: CallOptions): Promise<undefined>;
}

/** Makes a client of that provider. */
export function createExample(
  options: ClientOptions & { readonly apiKey?: string },
): ExampleClient {
  const definition = {
    provider,
    userAgent: "@org/example/1.2.3",
    balances: getThing,
    normalize: () => {},
  };
  return createClient<ExampleClient>(definition, { apiKey: "a-secret-key", ...options });
}
