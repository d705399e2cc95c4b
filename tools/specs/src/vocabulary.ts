import { listOperations } from "./operations.ts";
import { find, members } from "./place.ts";
import type { Problem } from "./problem.ts";
import type { Spec } from "./spec.ts";
import { describe, schemaCompiler } from "./validate.ts";
import schema from "./vocabulary.schema.json" with { type: "json" };

const validate = schemaCompiler(schema)("");

/**
 * Checks the extensions (`x-…`) of a spec by `vocabulary.schema.json`: a misspelt one would be
 * ignored without a word.
 */
export function checkVocabulary(spec: Spec): Problem[] {
  validate(spec.document);
  const wrong = (validate.errors ?? []).map((error) =>
    problem(spec, error.instancePath, describe(error)),
  );
  return [...wrong, ...checkName(spec), ...checkTokens(spec)];
}

function checkName(spec: Spec): Problem[] {
  const name = find(spec, "/x-provider/name");
  if (name === undefined || name.value === spec.provider) return [];
  const message = `The provider's name must be that of its folder, ${spec.provider}.`;
  return [problem(spec, name.pointer, message)];
}

function checkTokens(spec: Spec): Problem[] {
  const known = listOperations(spec).map(({ operationId }) => operationId);
  return members(spec, "/components/securitySchemes").flatMap(([, { pointer }]) => {
    const operation = find(spec, `${pointer}/x-token/operation`);
    if (operation === undefined || known.includes(String(operation.value))) return [];
    return [problem(spec, operation.pointer, `There is no operation ${operation.value}.`)];
  });
}

function problem(spec: Spec, pointer: string, message: string): Problem {
  return { file: spec.file, line: spec.lineOf(pointer), pointer, rule: "vocabulary", message };
}
