import type { OAuthToken, OperationToken } from "@org/core/provider";
import type { Model } from "@org/generate";
import { valueAt } from "@org/openapi";
import type { Spec } from "@org/specs";
import { goodAnswersOf } from "../../spec/index.ts";
import { valueWith } from "../suite/pointer.ts";
import type { TokenOperation } from "../suite/subject.ts";

/** Where the tokens of a scheme come from, and a good answer from there. */
export function tokenOf(
  name: string,
  scheme: OperationToken | OAuthToken,
  spec: Spec,
  { operations }: Model,
): TokenOperation {
  const { accessToken, expiresIn } = scheme;
  const pointers = [accessToken, ...(expiresIn === undefined ? [] : [expiresIn])];
  const made = valueWith(pointers.map((pointer) => [pointer, ""]));
  const told = { accessToken, ...(expiresIn !== undefined && { expiresIn }) };
  if ("endpoint" in scheme) {
    const { endpoint, basic } = scheme;
    return { operation: name, path: endpoint.path, ...(basic && { basic }), answer: made, ...told };
  }
  const { id } = scheme.operation;
  const operation = operations.find((one) => one.id === id);
  if (operation === undefined) throw new Error(`${spec.provider} has no operation ${id}.`);
  const whole = goodAnswersOf(spec, operation).find(({ value }) =>
    pointers.every((pointer) => valueAt(value, pointer) !== undefined),
  );
  return { operation: id, path: operation.path, answer: whole?.value ?? made, ...told };
}
