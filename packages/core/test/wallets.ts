import type { ServerResponse } from "node:http";
import {
  type AccountList,
  type Args,
  accountTasks,
  type BalanceTasks,
  type BareBalancesMethod,
  type ClientOptions,
  createClient,
  type Operation,
  type PagedOperation,
  type Pagination,
  type Provider,
  pageTasks,
} from "../src/provider.ts";
import { serve, type TestServer } from "./server.ts";

/** A wallet of a provider that does not exist, as JSON has it. */
export interface Wallet {
  readonly id?: unknown;
  readonly amount?: unknown;
  readonly currency?: string;
  readonly nick?: unknown;
}

/** Wants a whole number as an amount, and a text as a nick: nobody reads that. */
function isWallet(value: unknown, check?: Check, at = ""): boolean {
  const { amount, nick } = Object(value) as Wallet;
  const isNick = nick === undefined || typeof nick === "string";
  const isAmount = amount === undefined || typeof amount === "number";
  if (isAmount && isNick) return true;
  if (check === undefined) return false;
  const place = at === "" ? check : check.at("data").at(Number(at));
  if (!isAmount) place.fail("integer", amount, "amount");
  if (!isNick) place.fail("string", nick, "nick");
  return true;
}

type Check = NonNullable<
  Parameters<NonNullable<Operation<never, unknown>["responses"][string]>[string] & object>[1]
>;

const getWallet: Operation<{ readonly id: string; readonly mode?: string }, Wallet> = {
  id: "getWallet",
  method: "GET",
  path: "/wallets/{id}",
  args: ["id", "mode"],
  request: ({ id, mode }) => ({
    path: `/wallets/${encodeURIComponent(id ?? raise("id is missing."))}`,
    query: mode === undefined ? [] : [`mode=${mode}`],
  }),
  responses: { "200": { "application/json": (value, check) => isWallet(value, check) } },
};

function raise(message: string): never {
  throw new TypeError(message);
}

type ListArgs = { readonly after?: string; readonly mode?: string };

/** A list of wallets that goes on in some way. */
export function listOf(pages: Pagination): PagedOperation<ListArgs, object, Wallet> {
  return {
    id: "listWallets",
    method: "GET",
    path: "/wallets",
    args: ["after", "mode"],
    request: (args) => ({
      path: "/wallets",
      query: Object.entries(args).map(([name, value]) => `${name}=${String(value)}`),
    }),
    responses: {
      "200": {
        "application/json": (value, check) => {
          const { data } = Object(value) as { readonly data?: unknown };
          if (!Array.isArray(data)) return check?.fail("array", data, "data") ?? false;
          return data.every((wallet, index) => isWallet(wallet, check, String(index)));
        },
      },
    },
    pages,
  };
}

const CURSOR: Pagination = { items: "/data", next: { cursor: "/next", argument: "after" } };

const provider: Provider = {
  name: "example",
  title: "Example",
  servers: [],
  credentials: [],
  variables: { environment: "EXAMPLE_ENVIRONMENT", baseUrl: "EXAMPLE_BASE_URL" },
  security: {},
  errors: { message: ["/message"] },
  balances: {
    operation: "getWallet",
    account: { argument: "id", name: "id", env: "EXAMPLE_ID", description: "Its id." },
  },
};

/** What is asked for balances here. */
export interface WalletsClient {
  readonly provider: { readonly name: string; readonly label: string | null };
  readonly fetchBalances: BareBalancesMethod<ListArgs | { readonly id: string }>;
}

type Options = ClientOptions & { readonly baseUrl: string };

/** A client that finds its accounts in a list, whose items are whole accounts or not. */
export function accountsClient(
  options: Options,
  how: Partial<AccountList> = {},
  account: readonly (string | { readonly argument: string })[] = ["/id", { argument: "id" }],
): WalletsClient {
  const accounts: AccountList = { id: "/id", argument: "id", ...how };
  return createClient<WalletsClient>(
    {
      provider,
      userAgent: "@org/example/1.2.3",
      operations: [getWallet],
      balances: getWallet,
      tasks: accountTasks(listOf(CURSOR), accounts),
      normalize: {
        unit: "minor",
        currency: "currency",
        account,
        amounts: { "/amount": { type: "booked", pool: "main" } },
      },
    },
    options,
  );
}

/** A client whose balances are the items of a list. */
export function pagesClient(options: Options, pages: Pagination = CURSOR): WalletsClient {
  const { balances: _, ...rest } = provider;
  const list = listOf(pages);
  const tasks: BalanceTasks = pageTasks<typeof list>();
  return createClient<WalletsClient>(
    {
      provider: { ...rest, balances: { operation: "listWallets" } },
      userAgent: "@org/example/1.2.3",
      operations: [list],
      balances: list,
      tasks,
      normalize: {
        unit: "minor",
        currency: "currency",
        account: "/data/*/id",
        amounts: { "/data/*/amount": { type: "booked", pool: "main" } },
      },
    },
    options,
  );
}

/** By path and query, what is answered: a body, or a status of an error; null: nothing, ever. */
export type Answers = Readonly<Record<string, object | number | null>>;

/** A server of wallets. */
export async function serveWallets(
  answers: Answers,
): Promise<TestServer & { readonly targets: () => string[] }> {
  const server = await serve((response, _, { url = "" }) => {
    const found = answers[url] === undefined ? 404 : answers[url];
    if (found !== null) send(response, found);
  });
  return { ...server, targets: () => server.requests.map(({ url = "" }) => url).sort() };
}

function send(response: ServerResponse, answer: object | number): void {
  const status = typeof answer === "number" ? answer : 200;
  const body = typeof answer === "number" ? { message: `It is a ${answer}.` } : answer;
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

export type { Args };
