/** A provider that does not exist, written down as the generator writes one. */
import type { BalanceReport, ClientOptions } from "../../src/index.ts";
import {
  type BareMethod,
  type CallOptions,
  type Check,
  type ClientBase,
  type ClientDefinition,
  createClient,
  type Method,
  type NoArgs,
  type Operation,
  oauthTokens,
  type PagedMethod,
  type PagedOperation,
  type Provider,
  withPages,
} from "../../src/provider.ts";
import * as parts from "../../src/runtime.ts";
import {
  createMock,
  type Fixture,
  fixture,
  type Mock,
  type MockAnswers,
  type MockContract,
  type MockOptions,
} from "../../src/testing.ts";

export interface Wallet {
  readonly id: string;
  readonly amount?: number | null;
  readonly currency?: string | null;
  readonly owner?: {
    readonly name?: string | null;
    readonly tags?: readonly string[] | null;
  } | null;
}

export interface Failure {
  readonly message: string;
}

interface Wallets {
  readonly data: readonly Wallet[];
  readonly next?: string | null;
}

interface GetWalletArgs {
  readonly wallet_id: string;
}

interface ListWalletsArgs {
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
  readonly states?: readonly string[] | undefined;
}

interface CreateTransferArgs {
  readonly wallet_id: string;
  readonly "Idempotency-Key"?: string;
  readonly body: { readonly amount: number; readonly to: string };
}

function walletValidator(value: unknown, check?: Check): boolean | undefined {
  const { id, amount } = value as Partial<Wallet>;
  return (
    (typeof id === "string" || check?.fail("string", id, "id")) &&
    (amount === undefined ||
      amount === null ||
      Number.isSafeInteger(amount) ||
      check?.integer(amount, "amount"))
  );
}

function transferValidator(value: unknown, check?: Check): boolean | undefined {
  if (!parts.isObject(value, check)) return check?.fail("object", value);
  const { amount, to } = value;
  return (
    (Number.isSafeInteger(amount) || check?.integer(amount, "amount")) &&
    (typeof to === "string" || check?.fail("string", to, "to"))
  );
}

const getWallet: Operation<GetWalletArgs, Wallet> = {
  id: "getWallet",
  method: "GET",
  path: "/wallets/{wallet_id}",
  args: ["wallet_id"],
  request: (args) => ({ path: `/wallets/${parts.segment("wallet_id", args["wallet_id"])}` }),
  security: [["Key"]],
  responses: { "200": { "application/json": walletValidator } },
};

const deleteWallet: Operation<GetWalletArgs, undefined> = {
  id: "deleteWallet",
  method: "DELETE",
  path: "/wallets/{wallet_id}",
  args: ["wallet_id"],
  request: (args) => ({ path: `/wallets/${parts.segment("wallet_id", args["wallet_id"])}` }),
  security: [["Key"]],
  responses: { "204": {} },
};

const listWallets: PagedOperation<ListWalletsArgs, Wallets, Wallet> = {
  id: "listWallets",
  method: "GET",
  path: "/wallets",
  args: ["after", "limit", "states"],
  request: (args) => ({
    path: "/wallets",
    query: [
      parts.pair("after", args.after),
      parts.pair("limit", args.limit),
      parts.inQuery("states", args.states, "form", true, false),
    ],
  }),
  security: [["Key"]],
  responses: { "200": { "application/json": () => true } },
  pages: { items: "/data", next: { cursor: "/next", argument: "after" } },
};

const createTransfer: Operation<CreateTransferArgs, undefined> = {
  id: "createTransfer",
  method: "POST",
  path: "/wallets/{wallet_id}/transfers",
  args: ["Idempotency-Key", "body", "wallet_id"],
  request: (args) => ({
    path: `/wallets/${parts.segment("wallet_id", args["wallet_id"])}/transfers`,
    headers: { "idempotency-key": parts.header("Idempotency-Key", args["Idempotency-Key"]) },
    body: parts.jsonBody(args["body"], "application/json"),
  }),
  security: [["Basic"], ["Key", "Session"]],
  responses: { "202": {} },
};

const createToken: Operation<{ readonly body: object }, unknown> = {
  id: "createToken",
  method: "POST",
  path: "/token",
  args: ["body"],
  request: ({ body }) => ({ path: "/token", body: parts.jsonBody(body, "application/json") }),
  responses: { "200": { "application/json": () => true } },
};

/** An operation without arguments that a token is for. */
function signedBy(id: string, path: string, scheme: string): Operation<NoArgs, Wallet> {
  return {
    id,
    method: "GET",
    path,
    args: [],
    request: () => ({ path }),
    security: [[scheme]],
    responses: { "200": { "application/json": walletValidator } },
  };
}

const getReport = signedBy("getReport", "/report", "Token");
const getStatement = signedBy("getStatement", "/statement", "Login");

const provider: Provider = {
  name: "acme",
  title: "Acme",
  servers: [
    { url: "https://api.acme.example/v1", environments: ["production"] },
    { url: "https://sandbox.acme.example/v1", environments: ["sandbox"] },
  ],
  credentials: ["apiKey", "username", "password"].map((name) => ({
    name,
    env: `ACME_${name.toUpperCase()}`,
  })),
  variables: { environment: "ACME_ENVIRONMENT", baseUrl: "ACME_BASE_URL" },
  security: {
    Key: { type: "apiKey", in: "header", name: "X-Key", value: "apiKey" },
    Session: { type: "apiKey", in: "cookie", name: "session", value: "apiKey" },
    Basic: { type: "basic", username: "username", password: "password" },
    Token: {
      type: "token",
      operation: createToken,
      credentials: ["apiKey"],
      body: { key: "apiKey" },
      accessToken: "/data/token",
      expiresIn: "/data/seconds",
      expiresAt: "/data/until",
    },
    Login: {
      type: "token",
      credentials: ["username", "password"],
      accessToken: "/access_token",
      expiresIn: "/expires_in",
      body: { grant_type: { const: "client_credentials" } },
      endpoint: {
        path: "/oauth/token",
        servers: [{ url: "https://login.acme.example", environments: ["production"] }],
      },
      basic: { username: "username", password: "password" },
    },
  },
  errors: { message: ["/message"] },
};

const JSON_TYPE = { contentType: "application/json" } as const;

/** The examples of an operation, each of one status: by name, their bodies. */
function examples<Bodies extends Readonly<Record<string, unknown>>>(
  operation: string,
  status: number,
  bodies: Bodies,
): { readonly [Name in keyof Bodies]: Fixture<Bodies[Name]> } {
  const named = Object.entries(bodies).map(([example, body]) => [
    example,
    fixture({ operation, status, example, ...JSON_TYPE, body }),
  ]);
  return Object.fromEntries(named);
}

const typical: Wallet = {
  id: "w1",
  amount: 1250,
  currency: "EUR",
  owner: { name: "Ada", tags: ["old", "good"] },
};
const empty: Wallet = { id: "w2", amount: 0, currency: "EUR" };
const unknown: Failure = { message: "There is no such wallet." };
const refused: Failure = { message: "Who are you?" };
const slowly: Failure = { message: "Slowly." };
const broken: Failure = { message: "Acme is broken." };
const first: Wallets = { data: [typical, empty], next: "c2" };
const last: Wallets = { data: [{ id: "w3", amount: 7, currency: "EUR" }], next: null };

export const fixtures = {
  getWallet: {
    ok: examples("getWallet", 200, { typical, empty }),
    unauthorized: examples("getWallet", 401, { refused }),
    notFound: examples("getWallet", 404, { unknown }),
    tooManyRequests: examples("getWallet", 429, { slowly }),
    serverError: examples("getWallet", 500, { broken }),
  },
  deleteWallet: {
    noContent: {
      empty: fixture<undefined>({
        operation: "deleteWallet",
        status: 204,
        example: null,
        contentType: null,
      }),
    },
    default: examples("deleteWallet", 501, { broken }),
  },
  listWallets: { ok: examples("listWallets", 200, { first, last }) },
  createToken: {
    ok: examples("createToken", 200, {
      typical: { data: { token: "of the example", seconds: 1, until: "2020-01-01T00:00:00Z" } },
    }),
  },
  getReport: {
    ok: examples("getReport", 200, { typical }),
    unauthorized: examples("getReport", 401, { refused }),
  },
  getStatement: {
    ok: examples("getStatement", 200, { typical }),
    unauthorized: examples("getStatement", 401, { refused }),
  },
};

const walletId = {
  in: "path",
  name: "wallet_id",
  arg: "wallet_id",
  required: true,
  types: ["string"],
} as const;

export const contract: MockContract = {
  provider,
  operations: [
    { operation: getWallet, parameters: [walletId], fixtures: fixtures.getWallet },
    { operation: deleteWallet, parameters: [walletId], fixtures: fixtures.deleteWallet },
    {
      operation: listWallets,
      parameters: [
        { in: "query", name: "after", arg: "after", types: ["string"] },
        { in: "query", name: "limit", arg: "limit", types: ["integer"] },
        {
          in: "query",
          name: "states",
          arg: "states",
          types: ["string"],
          values: ["open", "closed"],
          separator: "&",
        },
      ],
      fixtures: fixtures.listWallets,
    },
    {
      operation: createTransfer,
      parameters: [
        walletId,
        { in: "header", name: "Idempotency-Key", arg: "Idempotency-Key", required: true },
      ],
      body: { required: true, content: { "application/json": transferValidator } },
      fixtures: {},
    },
    {
      operation: createToken,
      parameters: [],
      body: { required: true, content: { "application/json": () => true } },
      fixtures: fixtures.createToken,
    },
    { operation: getReport, parameters: [], fixtures: fixtures.getReport },
    { operation: getStatement, parameters: [], fixtures: fixtures.getStatement },
  ],
};

export interface AcmeOperations {
  getWallet: GetWalletArgs;
  deleteWallet: GetWalletArgs;
  listWallets: ListWalletsArgs;
  createTransfer: CreateTransferArgs;
  createToken: { readonly body: object };
  getReport: NoArgs;
  getStatement: NoArgs;
  Login: { readonly body: Readonly<Record<string, string>> };
}

export interface AcmeOptions extends ClientOptions {
  readonly apiKey?: string;
  readonly username?: string;
  readonly password?: string;
}

export type AcmeMock = Mock<AcmeOperations, AcmeOptions>;

/** A mock of that provider. */
export function mockAcme(
  answers: MockAnswers<AcmeOperations> = {},
  options: MockOptions<AcmeOperations> = {},
): AcmeMock {
  return createMock<AcmeOperations, AcmeOptions>(contract, answers, options);
}

export interface AcmeClient extends ClientBase<object> {
  getWallet: Method<GetWalletArgs, Wallet, CallOptions>;
  deleteWallet: Method<GetWalletArgs, undefined, CallOptions>;
  listWallets: PagedMethod<ListWalletsArgs, Wallets, Wallet, CallOptions>;
  createTransfer: Method<CreateTransferArgs, undefined, CallOptions>;
  getReport: BareMethod<NoArgs, Wallet, CallOptions>;
  getStatement: BareMethod<NoArgs, Wallet, CallOptions>;
}

/** Makes a client of that provider. */
export function createAcme(options: AcmeOptions): AcmeClient & {
  fetchBalances(args: GetWalletArgs): Promise<BalanceReport>;
} {
  const definition: ClientDefinition<typeof getWallet> = {
    provider,
    userAgent: "@org/acme/1.2.3",
    tokens: oauthTokens,
    operations: [
      getWallet,
      deleteWallet,
      withPages(listWallets),
      createTransfer,
      createToken,
      getReport,
      getStatement,
    ],
    balances: getWallet,
    normalize: {
      unit: "minor",
      currency: "currency",
      account: { argument: "wallet_id" },
      amounts: { "/amount": { type: "booked", pool: "main" } },
    },
  };
  return createClient(definition, options);
}

/** A mock and a client that talks to it. */
export function connect(
  answers: MockAnswers<AcmeOperations> = {},
  options: MockOptions<AcmeOperations> = {},
): { readonly mock: AcmeMock; readonly client: ReturnType<typeof createAcme> } {
  const mock = mockAcme(answers, options);
  return { mock, client: createAcme(mock.options) };
}
