import {
  type ApiError,
  type BalanceReport,
  ResponseFormatError,
  ResponseValidationError,
  toDecimalString,
} from "@org/core";
import { raw, text } from "../server/answer.ts";
import { between, equal, ok, show } from "../suite/assert.ts";
import { dataOf, errorOf, type Outcome, refusalOf } from "../suite/call.ts";
import { type Context, casesOf } from "../suite/case.ts";
import { type Ended, eachFace } from "../suite/each-face.ts";
import { has, isObject, placeOf, when } from "../suite/needs.ts";
import { withText, withValue } from "../suite/pointer.ts";

const LEVELS = 10_000;

/** The amount of the entry at this pointer, as exact decimal digits without trailing zeros. */
function amountAt(outcome: Outcome, pointer: string): string {
  const report = dataOf(outcome) as BalanceReport;
  const entry = report.entries.find(({ source }) => source.pointer === pointer);
  ok(entry, `no entry at ${pointer}: ${show(report)}`);
  const { amount, scale } = entry.money;
  return toDecimalString(amount, scale);
}

/**
 * An amount that JavaScript can't hold: exact in `fetchBalances`, refused elsewhere. `digits` are
 * those of the amount, without the point.
 */
function isExact(digits: string) {
  return when(has("amount"), async (context) => {
    const { pointer, type } = placeOf(context.subject, "amount");
    const spelled = type === "string" ? JSON.stringify(digits) : digits;
    const body = withText(context.subject.example, pointer, spelled);
    await eachFace(context, { answers: [raw(body)] }, ({ face, outcome }) => {
      if (face === "fetchBalances") {
        const found = amountAt(outcome, pointer).replace(".", "").replace(/^0+/, "");
        ok(found.startsWith(digits), `expected the digits ${digits}, got ${found}`);
      } else if (type === "string") ok(dataOf(outcome), "data");
      else {
        const { issues } = errorOf(outcome, ResponseValidationError);
        equal(issues[0]?.pointer, pointer, "the place of the issue");
      }
    });
  });
}

/** Whatever it is, the call ends soon, with data or a typed error. */
function endsWell(body: (context: Context) => string) {
  return async (context: Context) => {
    await eachFace(context, { answers: [raw(body(context))] }, ({ outcome }) => {
      if (outcome.error !== undefined) {
        ok(
          outcome.error instanceof ResponseValidationError ||
            outcome.error instanceof ResponseFormatError,
          `expected data or a typed error, got ${show(outcome.error)}`,
        );
      } else ok(dataOf(outcome), "data");
      between(outcome.ms, 0, 3_000, "ms");
      isUnpolluted();
    });
  };
}

function spelledNumber(digits: string) {
  return when(has("number"), (context) => {
    const { pointer } = placeOf(context.subject, "number");
    return endsWell(() => withText(context.subject.example, pointer, digits))(context);
  });
}

function isUnpolluted(): void {
  ok(!("polluted" in {}), "Object.prototype is polluted");
}

const nested = `${"[".repeat(LEVELS)}${"]".repeat(LEVELS)}`;
const nestedObjects = `${'{"a":'.repeat(LEVELS)}1${"}".repeat(LEVELS)}`;

/** The example with one more member at its top, as text. */
function withMember(context: Context, member: string): string {
  return `{${member},${JSON.stringify(context.subject.example).slice(1)}`;
}

function isData(member: string, check?: (ended: Ended) => void) {
  return when(isObject, (context) =>
    eachFace(context, { answers: [raw(withMember(context, member))] }, (ended) => {
      ok(dataOf(ended.outcome), "data");
      isUnpolluted();
      check?.(ended);
    }),
  );
}

function errorBody(body: string) {
  return (context: Context) =>
    eachFace(context, { answers: [text(400, "application/json", body)] }, ({ outcome, face }) => {
      const error = refusalOf(outcome, 400);
      if (face !== "api") {
        equal((error as ApiError).rawBody.length, body.length, "rawBody's length");
      }
      isUnpolluted();
    });
}

export const numberCases = casesOf("numbers", {
  "above 2^53": isExact("9007199254740993"),
  "20 digits": isExact("12345678901234567891"),
  "an exponent": spelledNumber("1.5e3"),
  "an exponent that hides an integer": spelledNumber("123e-2"),
  "an exponent past the range of a double": spelledNumber("1e400"),
  "an exponent that would fill the memory": spelledNumber("1e999999999"),
  "a negative one": spelledNumber("1e-999999999"),
  "negative zero": spelledNumber("-0"),
  "a number of a million digits": spelledNumber("7".repeat(1_000_000)),

  "duplicate keys": when(isObject, (context) => {
    const body = JSON.stringify(context.subject.example);
    // The last one counts, as JSON.parse has it.
    return eachFace(context, { answers: [raw(`{"x":1,"x":2,${body.slice(1)}`)] }, (ended) => {
      const data = dataOf(ended.outcome) as { x?: unknown };
      if (ended.face !== "fetchBalances") equal(data.x, 2, "the value of the repeated key");
    });
  }),
  "a __proto__ key": isData('"__proto__":{"polluted":true}', ({ face, outcome }) => {
    if (face === "fetchBalances") return;
    const data = dataOf(outcome) as object;
    ok(Object.hasOwn(data, "__proto__"), "__proto__ must be a member like any other");
    ok(Object.getPrototypeOf(data) === Object.prototype, "the prototype must be the usual one");
  }),
  "a __proto__ key beside a large number": isData(
    '"big":12345678901234567890,"__proto__":{"polluted":true}',
  ),
  "constructor and prototype keys": isData('"constructor":{"prototype":{"polluted":true}}'),
  "toString and hasOwnProperty keys": isData('"toString":1,"hasOwnProperty":2,"toJSON":3'),
  "10,000 levels in an unknown field": isData(`"x":${nested}`),
  "10,000 levels and a large number": isData(`"x":${nested},"y":12345678901234567890`),
  "10,000 objects in an unknown field": isData(`"x":${nestedObjects}`),
  "10,000 levels in place of the body": (context) =>
    eachFace(context, { answers: [raw(nested)] }, ({ outcome }) => {
      errorOf(outcome, ResponseValidationError);
    }),
  "10,000 levels in place of an amount": when(has("amount"), (context) => {
    const { pointer } = placeOf(context.subject, "amount");
    const body = withText(context.subject.example, pointer, nestedObjects);
    return eachFace(context, { answers: [raw(body)] }, ({ outcome }) => {
      errorOf(outcome, ResponseValidationError);
    });
  }),
  "10,000 levels in an error": errorBody(nested),
  "10,000 objects in an error": errorBody(nestedObjects),
  "a __proto__ key in an error": errorBody('{"__proto__":{"polluted":true},"message":"no"}'),

  "a lone surrogate": when(has("currency"), (context) => {
    const { pointer } = placeOf(context.subject, "currency");
    const body = withText(context.subject.example, pointer, '"\\ud800"');
    return endsWell(() => body)(context);
  }),
  "a lone surrogate is kept": when(isObject, (context) =>
    eachFace(
      context,
      { answers: [raw(withMember(context, '"x":"\\udfff!"'))] },
      ({ face, outcome }) => {
        const data = dataOf(outcome) as { x?: unknown };
        if (face !== "fetchBalances") ok(data.x === "\udfff!", "the string must be as it was sent");
      },
    ),
  ),
  "a number of many digits in place of an object": when(has("object"), (context) => {
    const { pointer } = placeOf(context.subject, "object");
    const body = withText(context.subject.example, pointer, "123456789012345678901234567890");
    return eachFace(context, { answers: [raw(body)] }, ({ face, outcome }) => {
      // Where nobody reads it, it costs no balance.
      const isDrift = face === "fetchBalances" && outcome.error === undefined;
      const issues = isDrift
        ? (dataOf(outcome) as BalanceReport).drift
        : errorOf(outcome, ResponseValidationError).issues;
      ok(
        issues.some((issue) => issue.pointer === pointer),
        `no issue at ${pointer} among ${show(issues)}`,
      );
    });
  }),
  "an empty string for a key": when(isObject, (context) => {
    const body = withValue({ "": 1, ...Object(context.subject.example) }, "/", 2);
    return endsWell(() => JSON.stringify(body))(context);
  }),
});
