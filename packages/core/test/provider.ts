import {
  type BalanceReport,
  type CallOptions,
  type ClientBase,
  type ClientDefinition,
  type ClientOptions,
  createClient,
  type Method,
  type Operation,
  type Provider,
  type RateLimit,
} from "../src/provider.ts";

interface GetThingArgs {
  readonly id: string;
  readonly q?: string;
}

interface Thing {
  readonly id: string;
  readonly amount?: number;
  readonly currency?: string;
}

/** One operation of each kind that the tests need, of a provider that does not exist. */
const getThing: Operation<GetThingArgs, Thing> = {
  id: "getThing",
  method: "GET",
  path: "/things/{id}",
  args: ["id", "q"],
  request: ({ id, q }) => ({
    path: `/things/${encodeURIComponent(id)}`,
    query: q === undefined ? [] : [`q=${q}`],
  }),
  security: [["Key"]],
  responses: {
    "200": {
      "application/json": (value, check) => {
        const { amount } = value as Partial<Thing>;
        const isFine = amount === undefined || typeof amount === "number";
        return isFine || check?.number(amount, "amount");
      },
    },
  },
};

const deleteThing: Operation<{ readonly id: string }, undefined> = {
  id: "deleteThing",
  method: "DELETE",
  path: "/things/{id}",
  request: ({ id }) => ({ path: `/things/${encodeURIComponent(id)}` }),
  security: [["Key"]],
  responses: { "204": {} },
};

const provider: Provider = {
  name: "example",
  title: "Example",
  servers: [
    { url: "https://api.example.com", environments: ["production"] },
    { url: "https://sandbox.example.com", environments: ["sandbox"] },
  ],
  credentials: [{ name: "apiKey", env: "EXAMPLE_API_KEY" }],
  variables: { environment: "EXAMPLE_ENVIRONMENT", baseUrl: "EXAMPLE_BASE_URL" },
  security: { Key: { type: "apiKey", in: "query", name: "key", value: "apiKey" } },
  errors: { message: ["/message"] },
};

/** The client of that provider. */
export interface ExampleClient extends ClientBase<object> {
  getThing: Method<GetThingArgs, Thing, CallOptions>;
  fetchBalances(args: GetThingArgs, options?: CallOptions): Promise<BalanceReport>;
  deleteThing: Method<{ id: string }, undefined, CallOptions>;
}

interface ExampleOptions {
  readonly apiKey?: string | undefined;
  /** What the provider documents. */
  readonly rateLimit?: RateLimit;
}

/** Makes a client of that provider. */
export function createExample({
  rateLimit,
  ...options
}: ClientOptions & ExampleOptions): ExampleClient {
  const definition: ClientDefinition<typeof getThing> = {
    provider: rateLimit === undefined ? provider : { ...provider, rateLimit },
    userAgent: "@org/example/1.2.3",
    operations: [getThing, deleteThing],
    balances: getThing,
    normalize: {
      unit: "minor",
      currency: "currency",
      account: { argument: "id" },
      amounts: { "/amount": { type: "booked", pool: "main" } },
    },
  };
  return createClient<ExampleClient>(definition, { apiKey: "a-secret-key", ...options });
}
