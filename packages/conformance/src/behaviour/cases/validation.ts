import { ResponseValidationError } from "@org/core";
import { json, raw } from "../server/answer.ts";
import { equal, matches, ok, show } from "../suite/assert.ts";
import { errorOf } from "../suite/call.ts";
import { type Context, casesOf } from "../suite/case.ts";
import { eachFace } from "../suite/each-face.ts";
import { has, isObject, type Needs, placeOf, when } from "../suite/needs.ts";
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

function wholeBody(body: string, received: string) {
  return when(isObject, (context) =>
    isNamed(context, { body, pointer: "", expected: "object", received }),
  );
}

/** Another value at a place: what the schema wants there is its type. */
function wrongAt(context: Context, name: "amount" | "required", text: string, received: string) {
  const { example } = context.subject;
  const { pointer, type } = placeOf(context.subject, name);
  const body = withText(example, pointer, text);
  return isNamed(context, { body, pointer, ...(type !== null && { expected: type }), received });
}

function wrongAmount(text: string, received: string) {
  return when(has("amount"), (context) => wrongAt(context, "amount", text, received));
}

/** An amount, and another member that must be there. */
const hasTwo: Needs = ({ at: { amount, required } }) =>
  amount !== undefined && required !== undefined && amount.pointer !== required.pointer;

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

  "a string or number in place of the other": when(has("amount"), (context) =>
    placeOf(context.subject, "amount").type === "string"
      ? wrongAt(context, "amount", "12", "number")
      : wrongAt(context, "amount", '"12"', "string"),
  ),

  "a required member is missing": when(has("required"), (context) => {
    const { pointer, type } = placeOf(context.subject, "required");
    const body = JSON.stringify(withValue(context.subject.example, pointer, undefined));
    const expected = type === null ? {} : { expected: type };
    return isNamed(context, { body, pointer, ...expected, received: "nothing" });
  }),

  "null in place of a required member": when(has("required"), (context) =>
    wrongAt(context, "required", "null", "null"),
  ),

  "several at once": when(hasTwo, async (context) => {
    const [amount, required] = [
      placeOf(context.subject, "amount"),
      placeOf(context.subject, "required"),
    ];
    const wrong = withValue(context.subject.example, amount.pointer, true);
    const body = withValue(wrong, required.pointer, null);
    await eachFace(context, { answers: [json(body)] }, ({ outcome }) => {
      const { issues, message } = errorOf(outcome, ResponseValidationError);
      const pointers = issues.map(({ pointer }) => pointer);
      for (const { pointer } of [required, amount]) {
        ok(pointers.includes(pointer), `no issue at ${pointer} among ${show(issues)}`);
      }
      matches(message, /contradicts the spec: .+ expected, got .+;/, "the message");
    });
  }),
});
