/** What the package of a provider calls: the contract of generated code, and what makes a client. */

export type { BalanceType } from "./balance/balance-types.ts";
export type { BalanceReport, CreditLine } from "./balance/model.ts";
export type {
  AccountSource,
  AmountRow,
  AmountUnit,
  AnyNormalizer,
  BalanceReader,
  BalanceRow,
  BalanceTable,
  ByValue,
  NamedByValue,
  Normalizer,
  ReaderRow,
  Sign,
} from "./balance/normalizer.ts";
export type { AmountReader, EntryDescription, ReportBuilder } from "./balance/report.ts";
export { reportOf } from "./balance/report-of.ts";
export type { Api } from "./client/api-types.ts";
export { accountTasks, type BalanceTasks, pageTasks } from "./client/balance-tasks.ts";
export { clientHeaders } from "./client/client-headers.ts";
export type { ClientBasis, ClientIdentity } from "./client/connect.ts";
export {
  type AnyDefinition,
  type ClientBase,
  type ClientDefinition,
  createClient,
} from "./client/create-client.ts";
export { type ClientWith, createClientWith, type Members } from "./client/create-client-with.ts";
export { fetchBalancesOf } from "./client/fetch-balances.ts";
export { type LoadTokens, oauthTokens, operationTokens } from "./client/load-tokens.ts";
export type {
  BalanceProcedure,
  BalancesMethod,
  BareBalancesMethod,
  Member,
  MethodOf,
  Procedure,
} from "./client/method.ts";
export type { CallOptions, ClientOptions } from "./client/options.ts";
export { withPages } from "./client/page-methods.ts";
export { chooseServer } from "./client/server-variables.ts";
export type * from "./contract.ts";
export type { ApiErrorInit, ProviderErrorInit } from "./errors/index.ts";
export { type Exact, type ExactNumber, JsonNumber } from "./json/json-number.ts";
export { resolvePointer, toPointer } from "./json/pointer.ts";
export type { Refusal } from "./money/refusal.ts";
