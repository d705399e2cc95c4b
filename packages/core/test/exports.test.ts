import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as core from "../src/index.ts";

/** What users call. What the packages of providers call is in `provider.ts`. */
const FUNCTIONS = `
  BALANCE_TYPES balanceFromJson balanceTask collectBalances createRateLimiter reportFromJson
  streamBalances tasksOfWhom
  abs add allocate compare convert currencyExponent equals formatMoney fromDecimal fromMinorUnits
  isNegative isZero max min money moneyFromJson moneyToJson multiply negate parseDecimal rescale
  sameAsset subtract sum sumByAsset toDecimalString tokenMoney
  JsonNumber parseJson
  AbortedError ApiError BadRequestError ConfigurationError ConflictError ConnectionError
  ForbiddenError MoneyError NotFoundError PaginationError ProviderError ResponseFormatError
  ResponseValidationError ServerError TimeoutError TooManyRequestsError UnauthorizedError
  UnprocessableContentError
`;

const TYPES = `
  AnyBalanceClient Balance BalanceClient BalanceFailure BalanceReport BalanceSource BalanceTask BalanceType
  BalanceTypeDescription CollectedBalances CollectedReport CollectOptions CreditLine Problem
  ProblemCode TaskName TaskOptions TaskOrTasks Tasks WholeClient Whose
  Asset Decimal Exponents FormatOptions Money MoneyErrorCode MoneyJson MoneyLike RoundingMode
  CallOptions CallPlace ClientOptions ErrorJson ExactNumber Fetch FetchInit FetchOptions FetchResponse
  HeadersInput Issue PageOptions RateLimit RateLimiter
  Attempt AttemptResult AttemptSpan Drift Logger Retry Tracing Wait
`;

test("@org/core has the names that its users were promised, and no others", () => {
  const source = readFileSync(new URL("../src/index.ts", import.meta.url), "utf8");
  const exported = [...source.matchAll(/export (type )?\{([^}]*)\}/g)].flatMap(([, type, names]) =>
    (names ?? "").split(",").flatMap((text) => {
      const [, ofType, name] = /^(type )?(\w+)$/.exec(text.trim()) ?? [];
      return name === undefined ? [] : [{ name, isType: (type ?? ofType) !== undefined }];
    }),
  );
  const names = (isType: boolean) =>
    exported.filter((one) => one.isType === isType).map(({ name }) => name);
  expect(source).not.toMatch(/export (type )?\*/);
  expect(names(false).sort()).toEqual(wordsOf(FUNCTIONS));
  expect(names(true).sort()).toEqual(wordsOf(TYPES));
  expect(Object.keys(core).sort()).toEqual(wordsOf(FUNCTIONS));
});

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/).sort();
}
