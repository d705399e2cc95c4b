/** Our `x-client-option`: header parameters that an option of the client fills as well. */
import { fault } from "@org/openapi";
import type { HeaderOption, Operation, Parameter } from "../model.ts";
import { variableOf } from "../names.ts";
import { CLIENT_OPTIONS } from "./security-scheme.ts";

/**
 * One option for each name, however many operations have its parameter.
 *
 * @param others the provider's own options; what names the account may be one of these as well
 * @throws {SpecError} when it is called as another option is, or two parameters of one say different things.
 */
export function readHeaderOptions(
  operations: readonly Operation[],
  provider: string,
  others: readonly { readonly env: string; readonly header?: string }[],
): HeaderOption[] {
  const taken = new Map([
    ...others.map(({ env, header }) => [env, header] as const),
    ...[...CLIENT_OPTIONS].map((name) => [variableOf(provider, name), undefined] as const),
  ]);
  const options = new Map<string, HeaderOption>();
  for (const { node, name: header, option: name, value, docs } of parametersOf(operations)) {
    if (name === undefined) continue;
    const env = variableOf(provider, name);
    const known = options.get(name);
    if (taken.has(env) && taken.get(env) !== header.toLowerCase()) {
      throw fault(node, `another option of the client is called "${name}"`);
    }
    if (known === undefined) {
      const standard = value === undefined ? {} : { default: value };
      options.set(name, { node, name, env, header, docs: docs.text ?? "", ...standard });
    } else if (known.header.toLowerCase() !== header.toLowerCase() || known.default !== value) {
      throw fault(node, `"${name}" fills another header elsewhere, or has another value there`);
    }
  }
  return [...options.values()];
}

function parametersOf(operations: readonly Operation[]): Parameter[] {
  return operations.flatMap(({ parameters }) => parameters);
}
