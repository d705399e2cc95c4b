/** Security Requirement Object: OpenAPI 3.1, section 4.8.30. */
import { entries, fault, items, type Node } from "@org/openapi";
import type { Security } from "./security-scheme.ts";

/**
 * The alternatives of a `security` array, each the schemes it needs together; none at all where no
 * credentials are needed. An alternative with a scheme that `fetch` can't carry out is left out.
 *
 * @throws {SpecError} when that leaves none, or a scheme is not declared.
 */
export function readSecurity(node: Node | undefined, { schemes, others }: Security): string[][] {
  const alternatives = items(node, "`security`").map((requirement) =>
    entries(requirement, "a security requirement").map(([name, at]) => {
      if (schemes.has(name) || others.has(name)) return name;
      throw fault(at, `no security scheme is called "${name}"`);
    }),
  );
  const possible = alternatives.filter((names) => names.every((name) => schemes.has(name)));
  if (node !== undefined && alternatives.length > 0 && possible.length === 0) {
    const wrong = alternatives.flat().map((name) => others.get(name));
    throw (
      wrong.find((error) => error !== undefined) ??
      fault(node, "no alternative that `fetch` can carry out (basic, bearer, apiKey, OAuth token)")
    );
  }
  return possible.every((names) => names.length === 0) ? [] : possible;
}
