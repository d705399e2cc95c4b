import { goodAnswersOf } from "@org/conformance/spec";
import type { SecurityScheme } from "@org/core/provider";
import type { Model } from "@org/generate";
import { valueAt } from "@org/openapi";
import type { Spec } from "@org/specs";
import { valueWith } from "../suite/pointer.ts";
import type { TokenOperation } from "../suite/subject.ts";

/** The operation that hands out the tokens of a scheme, and an answer of it. */
export function tokenOf(
  { operation: { id }, accessToken, expiresIn }: Extract<SecurityScheme, { type: "token" }>,
  spec: Spec,
  { operations }: Model,
): TokenOperation {
  const operation = operations.find((one) => one.id === id);
  if (operation === undefined) throw new Error(`${spec.provider} has no operation ${id}.`);
  const pointers = [accessToken, ...(expiresIn === undefined ? [] : [expiresIn])];
  const whole = goodAnswersOf(spec, operation).find(({ value }) =>
    pointers.every((pointer) => valueAt(value, pointer) !== undefined),
  );
  return {
    operation: id,
    path: operation.path,
    answer: whole?.value ?? valueWith(pointers.map((pointer) => [pointer, ""])),
    accessToken,
    ...(expiresIn !== undefined && { expiresIn }),
  };
}
