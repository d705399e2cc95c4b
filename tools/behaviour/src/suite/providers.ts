import type { BalanceReport, CallOptions, ClientOptions } from "@org/core";
import { createFinix } from "@org/finix";
import { createGlomo } from "@org/glomo";
import { createMarqeta } from "@org/marqeta";
import { createMuda } from "@org/muda";
import { createWooshPay } from "@org/wooshpay";
import type { ProviderName } from "./names.ts";

/** A client, so far as all providers have it in common. */
export interface AnyClient {
  readonly api: unknown;
  fetchBalances(args: never, options?: CallOptions): Promise<BalanceReport>;
}

/** The options of any of the clients. */
export type AnyOptions = ClientOptions & Readonly<Record<string, unknown>>;

/** What the cases know of a provider beyond what its spec's examples say. */
export interface Subject {
  readonly name: ProviderName;
  readonly create: (options: AnyOptions) => AnyClient;
  /** Good credentials; each is a marked secret that may show up nowhere. */
  readonly credentials: Readonly<Record<string, string>>;
  /** The balance operation: its id, its path template and arguments for it. */
  readonly operation: string;
  readonly path: string;
  readonly args: Readonly<Record<string, string>>;
  /** The name of its path parameter. */
  readonly pathParameter?: string;
  /** How its credentials travel: as HTTP Basic, as a bearer token, or as one asked for first. */
  readonly scheme: "basic" | "bearer" | "token";
  /** An environment that has a server for all customers. */
  readonly environment: "production" | "sandbox";
  /** Its bodies say a status of their own. */
  readonly statusInBody?: true;
  /** Places in the example `typical`, as JSON pointers. */
  readonly at: {
    /** A required member, and its type. */
    readonly required: readonly [pointer: string, type: string];
    /** An amount that is a balance entry, and the JSON type that it has. */
    readonly amount: readonly [pointer: string, type: "number" | "integer" | "string"];
    /** Another number; where amounts are numbers, the amount. */
    readonly number: readonly [pointer: string, type: "number" | "integer"];
    /** A currency: an open set of codes. */
    readonly currency: string;
    /** A member that the spec lets be absent. */
    readonly optional: string;
    /** A value of an open set that is no currency. */
    readonly enum?: string;
    /** The map whose members are currencies. */
    readonly map?: string;
  };
}

export const SUBJECTS: readonly Subject[] = [
  {
    name: "glomo",
    create: createGlomo as (options: AnyOptions) => AnyClient,
    credentials: { token: "MARK-glomo-token-7Qz" },
    operation: "getBalances",
    path: "/balances",
    args: {},
    scheme: "bearer",
    environment: "production",
    at: {
      required: ["/available/0/currency", "string"],
      amount: ["/available/0/amount", "number"],
      number: ["/available/0/amount", "number"],
      currency: "/available/0/currency",
      optional: "/deficit",
    },
  },
  {
    name: "finix",
    create: createFinix as (options: AnyOptions) => AnyClient,
    credentials: { username: "MARK-finix-user-4Lp", password: "MARK-finix/pass+8=Wd&" },
    operation: "getBalance",
    path: "/balances/{balance_id}",
    args: { balance_id: "BA7f3kQm9ZxT2vLw8RcYpN4d" },
    pathParameter: "balance_id",
    scheme: "basic",
    environment: "production",
    at: {
      required: ["/currency", "string"],
      amount: ["/posted_amount", "integer"],
      number: ["/posted_amount", "integer"],
      currency: "/currency",
      optional: "/tags",
      enum: "/type",
    },
  },
  {
    name: "muda",
    create: createMuda as (options: AnyOptions) => AnyClient,
    credentials: { apiKey: "MARK-muda-key-2Rv", secretKey: 'MARK-muda"secret\\9Tk' },
    operation: "getBalances",
    path: "/v1/payment/balance",
    args: {},
    scheme: "token",
    environment: "production",
    statusInBody: true,
    at: {
      required: ["/data/0/asset_code", "string"],
      amount: ["/data/0/balance", "string"],
      number: ["/data/0/id", "integer"],
      currency: "/data/0/asset_code",
      optional: "/data/0/asset_issuer",
    },
  },
  {
    name: "wooshpay",
    create: createWooshPay as (options: AnyOptions) => AnyClient,
    credentials: { secretKey: "MARK-wooshpay-key-5Hn" },
    operation: "getBalance",
    path: "/v1/balance",
    args: {},
    scheme: "basic",
    environment: "production",
    at: {
      required: ["/available/0/currency", "string"],
      amount: ["/available/0/amount", "integer"],
      number: ["/available/0/amount", "integer"],
      currency: "/available/0/currency",
      optional: "/pending",
      enum: "/object",
    },
  },
  {
    name: "marqeta",
    create: createMarqeta as (options: AnyOptions) => AnyClient,
    credentials: {
      applicationToken: "MARK-marqeta-app-3Xc",
      adminAccessToken: "MARK-marqeta-admin-6Bf",
    },
    operation: "getBalances",
    path: "/balances/{token}",
    args: { token: "my_user_01" },
    pathParameter: "token",
    scheme: "basic",
    environment: "sandbox",
    at: {
      required: ["/gpa/balances/USD/currency_code", "string"],
      amount: ["/gpa/balances/USD/ledger_balance", "number"],
      number: ["/gpa/balances/USD/ledger_balance", "number"],
      currency: "/gpa/balances/USD/currency_code",
      optional: "/gpa/last_updated_time",
      map: "/gpa/balances",
    },
  },
];
