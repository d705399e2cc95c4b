import { isNeeded, type Model, type Operation, type Parameter } from "@org/generate";
import type { Json, JsonObject } from "@org/openapi";
import { examplesIn } from "./balance-operation.ts";
import type { Examples } from "./examples.ts";

/** Arguments with which each operation can be called, by `operationId`: from examples and types. */
export function sampleArguments(model: Model, examples: Examples): Record<string, JsonObject> {
  const all = model.operations.map((operation): [string, JsonObject] => [
    operation.originalId ?? operation.id,
    argumentsOf(operation, examples),
  ]);
  return Object.fromEntries(all.filter(([, args]) => Object.keys(args).length > 0));
}

function argumentsOf({ parameters, body }: Operation, examples: Examples): JsonObject {
  const args = parameters
    .filter(isNeeded)
    .map((parameter): [string, Json] => [parameter.arg, sampleOf(parameter, examples)]);
  const [example] = body?.content[0] ? examplesIn(body.content[0]) : [];
  return Object.fromEntries(example ? [...args, ["body", example.value]] : args);
}

function sampleOf({ schema }: Parameter, examples: Examples): Json {
  const { shape, docs } = schema;
  const preset = docs.default ?? (shape.kind === "ref" ? shape.to.schema.docs.default : undefined);
  return (preset as Json | undefined) ?? examples.make(schema.node.pointer) ?? "1";
}
