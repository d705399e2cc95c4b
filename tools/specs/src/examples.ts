import { listOperations, listResponses } from "./operations.ts";
import { find, members } from "./place.ts";
import { join } from "./pointer.ts";
import type { Problem } from "./problem.ts";
import type { Spec } from "./spec.ts";
import { describe, schemaCompiler } from "./validate.ts";

/** Validates every named example, of responses and of request bodies, against its schema. */
export function checkExamples(spec: Spec): Problem[] {
  const compile = schemaCompiler(spec.document);
  return mediaTypes(spec).flatMap((mediaType) => {
    const schema = find(spec, join(mediaType, "schema"));
    if (schema === undefined) return [];
    const validate = compile(schema.pointer);
    return members(spec, join(mediaType, "examples")).flatMap(([name, example]) => {
      const value = find(spec, join(example.pointer, "value"));
      if (value === undefined || validate(value.value)) return [];
      return (validate.errors ?? []).map((error): Problem => {
        const pointer = `${value.pointer}${error.instancePath}`;
        return {
          file: spec.file,
          line: spec.lineOf(pointer),
          pointer,
          rule: "examples",
          message: `Example \`${name}\` is not what its schema says: ${describe(error)}`,
        };
      });
    });
  });
}

/** JSON pointers of the Media Type Objects of all request bodies and responses. */
function mediaTypes(spec: Spec): string[] {
  return listOperations(spec).flatMap((operation) => {
    const request = find(spec, join(operation.pointer, "requestBody"));
    const contents = request ? members(spec, join(request.pointer, "content")) : [];
    return [
      ...contents.map(([, { pointer }]) => pointer),
      ...listResponses(spec, operation)
        .filter(({ mediaType }) => mediaType !== null)
        .map(({ pointer }) => pointer),
    ];
  });
}
