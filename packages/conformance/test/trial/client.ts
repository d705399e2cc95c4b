/** A client of the bank, written by hand so that it can be wrong in one way at a time. */
import {
  ApiError,
  type BalanceReport,
  type CallOptions,
  fromMinorUnits,
  NotFoundError,
  ResponseValidationError,
  ServerError,
} from "@org/core";
import type { ApiErrorInit } from "@org/core/provider";

/** The ways, each with what then must fail: a part of the test's title. */
export const FAULTS = {
  "nothing is wrong": [],
  "a method gives other data": ["getAccount 200 typical", "getAccount 200 negative"],
  "a method is missing": ["closeAccount 204 no body", "closeAccount 404", "everything in the spec"],
  "an error has another class": ["getAccount 404", "closeAccount 404"],
  "an error of the server has another class": ["getAccount 503", "contradicts the spec"],
  "an error has no body": ["getAccount 404", "getAccount 503", "closeAccount 404"],
  "an error names another operation": ["getAccount 404", "getAccount 503", "closeAccount 404"],
  "api gives other data": ["getAccount 200"],
  "api loses the query": ["getAccount 200", "getAccount 404", "getAccount 503"],
  "api loses the body of a request": ["closeAccount 204", "closeAccount 404"],
  "a report has another amount": ["getAccount 200 typical", "getAccount 200 negative"],
  "a report has no label": ["getAccount 200 typical", "getAccount 200 negative"],
  "a wrong answer passes": ["contradicts the spec"],
  "a wrong answer is an error of another class": ["contradicts the spec"],
  "one of two wrong places is named": ["contradicts the spec"],
} as const satisfies Record<string, readonly string[]>;

export type Fault = keyof typeof FAULTS;

interface Account {
  readonly amount: number;
  readonly currency: string;
}

interface Init extends CallOptions {
  readonly params?: {
    readonly path?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, string>>;
  };
  readonly body?: object;
}

interface Answer {
  readonly response: Response;
  readonly data?: unknown;
  readonly error?: unknown;
}

/** A client of the server at `baseUrl`, with this fault. */
export function connect(baseUrl: string, fault: Fault, label: string | null) {
  const is = (one: Fault): boolean => one === fault;

  async function send(method: string, path: string, init: Init): Promise<Answer> {
    const filled = path.replace("{id}", init.params?.path?.["id"] ?? "");
    const query = new URLSearchParams(init.params?.query);
    const response = await fetch(`${baseUrl}${filled}?${query}`, {
      method,
      headers: {
        ...(init.headers as Record<string, string>),
        authorization: "Bearer any",
        "content-type": "application/json",
      },
      ...(init.body !== undefined && { body: JSON.stringify(init.body) }),
    });
    const text = await response.text();
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    return response.ok ? { response, data: body } : { response, error: body };
  }

  async function call(operation: string, method: string, init: Init): Promise<unknown> {
    const { response, data, error } = await send(method, "/accounts/{id}", init);
    if (response.ok) return data;
    const { status } = response;
    const about: ApiErrorInit = {
      provider: "bank",
      operation: is("an error names another operation") ? "other" : operation,
      message: "refused",
      status,
      code: null,
      body: is("an error has no body") ? undefined : error,
      rawBody: "",
      requestId: null,
      retryAfter: null,
    };
    if (status === 404 && !is("an error has another class")) throw new NotFoundError(about);
    if (status >= 500 && !is("an error of the server has another class")) {
      throw new ServerError(about);
    }
    throw new ApiError(about);
  }

  async function getAccount(args: Record<string, string>, options: CallOptions): Promise<Account> {
    const account = await read(args, options);
    return is("a method gives other data") ? { ...account, amount: 0 } : account;
  }

  async function read(args: Record<string, string>, options: CallOptions): Promise<Account> {
    const { id = "", view = "" } = args;
    const init = { ...options, params: { path: { id }, query: { view } } };
    const account = (await call("getAccount", "GET", init)) as Account;
    check(account);
    return account;
  }

  function check({ amount, currency }: Account): void {
    if (is("a wrong answer passes")) return;
    const issues = [
      ...(Number.isInteger(amount) ? [] : [{ pointer: "/amount", expected: "integer" }]),
      ...(typeof currency === "string" ? [] : [{ pointer: "/currency", expected: "string" }]),
    ].slice(0, is("one of two wrong places is named") ? 1 : 2);
    if (issues.length === 0) return;
    if (is("a wrong answer is an error of another class")) {
      throw Object.assign(new Error("wrong"), { issues });
    }
    throw new ResponseValidationError({
      provider: "bank",
      operation: "getAccount",
      message: "wrong",
      status: 200,
      issues: issues.map((issue) => ({ ...issue, received: "another" })),
    });
  }

  async function fetchBalances(args: never, options: CallOptions = {}): Promise<BalanceReport> {
    const { amount, currency } = await read(args, options);
    const told = is("a report has another amount") ? amount + 1 : amount;
    const entry = {
      label,
      account: null,
      type: "available",
      pool: "main",
      money: fromMinorUnits(told, currency),
      creditLine: null,
      asOf: null,
      asOfDate: null,
      freshAt: null,
      source: { pointer: "/amount", term: "amount" },
    };
    const named = is("a report has no label") ? null : label;
    const report = { provider: "bank", label: named, entries: [entry], problems: [] };
    return report as unknown as BalanceReport;
  }

  function closeAccount(args: { id?: string; body?: object }, options: CallOptions) {
    const { id = "", body } = args;
    const init = { ...options, params: { path: { id } }, ...(body !== undefined && { body }) };
    return call("closeAccount", "DELETE", init);
  }

  return {
    getAccount,
    ...(!is("a method is missing") && { closeAccount }),
    fetchBalances,
    api: {
      async GET(path: string, init: Init): Promise<Answer> {
        const { query, ...params } = init.params ?? {};
        const lost = is("api loses the query");
        const answer = await send("GET", path, lost ? { ...init, params } : init);
        return is("api gives other data") && answer.data ? { ...answer, data: {} } : answer;
      },
      DELETE(path: string, { body, ...init }: Init): Promise<Answer> {
        const lost = is("api loses the body of a request") || body === undefined;
        return send("DELETE", path, lost ? init : { ...init, body });
      },
    },
  };
}
