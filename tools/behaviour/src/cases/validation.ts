import { ResponseValidationError } from "@org/core";
import { json, raw } from "../server/answer.ts";
import { equal, matches, ok, show } from "../suite/assert.ts";
import { errorOf } from "../suite/call.ts";
import { type Context, casesOf } from "../suite/case.ts";
import { eachFace } from "../suite/each-face.ts";
import { withText, withValue } from "../suite/pointer.ts";

interface Wrong {
  readonly body: string;
  readonly pointer: string;
  readonly expected?: string;
  readonly received: string;
}

async function isNamed(context: Context, { body, pointer, expected, received }: Wrong) {
  return eachFace(context, { answers: [raw(body)] }, async ({ outcome, requests }) => {
    const error = errorOf(outcome, ResponseValidationError);
    const issue = error.issues.find((one) => one.pointer === pointer);
    ok(issue, `no issue at ${pointer} among ${show(error.issues)}`);
    equal(issue.received, received, "received");
    if (expected !== undefined) equal(issue.expected, expected, "expected");
    equal(error.status, 200, "status");
    ok(error.message.includes(pointer || "the body"), `the message must name ${pointer}`);
    equal(await requests(), 1, "requests");
  });
}

function example({ server, subject }: Context): unknown {
  return server.world.fixtures[subject.name]?.["typical"];
}

function wholeBody(body: string, received: string) {
  return (context: Context) =>
    isNamed(context, { body, pointer: "", expected: "object", received });
}

function wrongAmount(text: string, received: string) {
  return (context: Context) => {
    const [pointer, expected] = context.subject.at.amount;
    return isNamed(context, {
      body: withText(example(context), pointer, text),
      pointer,
      expected,
      received,
    });
  };
}

export const validationCases = casesOf("validation", {
  "an array in place of the object": wholeBody("[]", "array"),
  "null in place of the object": wholeBody("null", "null"),
  "a string in place of the object": wholeBody('"ok"', "string"),
  "a number of many digits in place of the object": wholeBody(
    "123456789012345678901234567890",
    "number of more digits",
  ),
  "true in place of an amount": wrongAmount("true", "boolean"),
  "an object in place of an amount": wrongAmount("{}", "object"),
  "an array in place of an amount": wrongAmount("[1]", "array"),

  "a string or number in place of the other": (context) => {
    const [, type] = context.subject.at.amount;
    return type === "string"
      ? wrongAmount("12", "number")(context)
      : wrongAmount('"12"', "string")(context);
  },

  "a required member is missing": (context) => {
    const [pointer, expected] = context.subject.at.required;
    const body = JSON.stringify(withValue(example(context), pointer, undefined));
    return isNamed(context, { body, pointer, expected, received: "nothing" });
  },

  "null in place of a required member": (context) => {
    const [pointer, expected] = context.subject.at.required;
    const body = withText(example(context), pointer, "null");
    return isNamed(context, { body, pointer, expected, received: "null" });
  },

  "several at once": async (context) => {
    const { required, amount } = context.subject.at;
    const body = withValue(withValue(example(context), amount[0], true), required[0], 7);
    await eachFace(context, { answers: [json(body)] }, ({ outcome }) => {
      const { issues, message } = errorOf(outcome, ResponseValidationError);
      const pointers = issues.map(({ pointer }) => pointer);
      for (const [pointer] of [required, amount]) {
        ok(pointers.includes(pointer), `no issue at ${pointer} among ${show(issues)}`);
      }
      matches(message, /contradicts the spec: .+ expected, got .+;/, "the message");
    });
  },
});
