import { checkExtensions, child, entries, type Node, operationsOf, wireFaults } from "@org/openapi";
import { type Problem, problemAt, problemOf } from "./problem.ts";
import type { Spec } from "./spec.ts";

/**
 * Checks what a client is made of beside schemas: the extensions (`x-…`) of a spec, that what they
 * name is there, and what goes on the wire as it is written.
 *
 * @throws {SpecError} when a reference leads nowhere, or something is no object.
 */
export function checkVocabulary(spec: Spec): Problem[] {
  const { root } = spec.document;
  const wrong = checkExtensions(root.value).map(({ pointer, message }) =>
    problemAt({ ...root, pointer }, "vocabulary", message),
  );
  const unsendable = wireFaults(spec.document).map((fault) => problemOf(fault, "wire"));
  return [...wrong, ...checkName(spec), ...checkTokens(spec), ...unsendable];
}

function checkName({ provider, document: { root } }: Spec): Problem[] {
  const name = childAt(root, "x-provider", "name");
  if (name === undefined || name.value === provider) return [];
  const message = `the provider's name must be that of its folder, ${provider}.`;
  return [problemAt(name, "vocabulary", message)];
}

function checkTokens({ document }: Spec): Problem[] {
  const known = operationsOf(document).map(({ id }) => id);
  const schemes = childAt(document.root, "components", "securitySchemes");
  return entries(schemes, "`securitySchemes`").flatMap(([, at]) => {
    const operation = childAt(document.files.resolve(at), "x-token", "operation");
    if (operation === undefined || known.includes(String(operation.value))) return [];
    return [problemAt(operation, "vocabulary", `There is no operation ${operation.value}.`)];
  });
}

function childAt(node: Node, ...keys: readonly string[]): Node | undefined {
  return keys.reduce<Node | undefined>((parent, key) => parent && child(parent, key), node);
}
