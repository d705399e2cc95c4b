/** Exact money, one honest balance model, typed errors, and the client under every provider package. */

export {
  BALANCE_TYPES,
  type BalanceType,
  type BalanceTypeDescription,
} from "./balance/balance-types.ts";
export {
  type BalanceFailure,
  type CollectedBalances,
  type CollectedReport,
  type CollectOptions,
  collectBalances,
  streamBalances,
} from "./balance/collect.ts";
export { balanceFromJson, reportFromJson } from "./balance/from-json.ts";
export type {
  Balance,
  BalanceReport,
  BalanceSource,
  CreditLine,
  Problem,
  ProblemCode,
} from "./balance/model.ts";
export {
  type BalanceClient,
  type BalanceTask,
  balanceTask,
  type TaskName,
  type TaskOptions,
  type WholeClient,
} from "./balance/task.ts";
export type { TaskOrTasks, Tasks } from "./balance/task-source.ts";
export type { HeadersInput } from "./client/headers.ts";
export type { CallOptions, ClientOptions } from "./client/options.ts";
export { type AnyBalanceClient, tasksOfWhom, type Whose } from "./client/tasks-of-whom.ts";
export type { Issue, PageOptions, RateLimit } from "./contract.ts";
export {
  AbortedError,
  ApiError,
  BadRequestError,
  ConfigurationError,
  ConflictError,
  ConnectionError,
  type ErrorJson,
  ForbiddenError,
  NotFoundError,
  PaginationError,
  ProviderError,
  ResponseFormatError,
  ResponseValidationError,
  ServerError,
  TimeoutError,
  TooManyRequestsError,
  UnauthorizedError,
  UnprocessableContentError,
} from "./errors/index.ts";
export { type ExactNumber, JsonNumber } from "./json/json-number.ts";
export { parseJson } from "./json/parse.ts";
export {
  abs,
  add,
  allocate,
  multiply,
  negate,
  rescale,
  subtract,
  sum,
  sumByAsset,
} from "./money/arithmetic.ts";
export { type Asset, sameAsset } from "./money/asset.ts";
export { compare, equals, isNegative, isZero, max, min } from "./money/comparison.ts";
export { convert } from "./money/convert.ts";
export { type Decimal, parseDecimal, toDecimalString } from "./money/decimal.ts";
export { type FormatOptions, formatMoney } from "./money/format.ts";
export { currencyExponent } from "./money/iso4217.ts";
export {
  type Money,
  type MoneyJson,
  type MoneyLike,
  money,
  moneyFromJson,
  moneyToJson,
} from "./money/money.ts";
export { MoneyError, type MoneyErrorCode } from "./money/money-error.ts";
export { type Exponents, fromDecimal, fromMinorUnits, tokenMoney } from "./money/read.ts";
export type { RoundingMode } from "./money/rounding.ts";
export type { CallPlace, FetchOptions } from "./transport/call.ts";
export type { Fetch, FetchInit, FetchResponse } from "./transport/fetch.ts";
export type {
  Attempt,
  AttemptResult,
  AttemptSpan,
  Drift,
  Logger,
  Retry,
  Tracing,
  Wait,
} from "./transport/observers.ts";
export { createRateLimiter, type RateLimiter } from "./transport/rate-limiter.ts";
