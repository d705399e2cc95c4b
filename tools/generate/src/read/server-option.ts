/** Variables of servers as options of the client. */
import type { Server, ServerOption } from "../model.ts";
import { camelCase, pascalCase, variableOf } from "../names.ts";
import { CLIENT_OPTIONS } from "./security-scheme.ts";

/**
 * One option for each variable, however many servers have it. It is called as the variable is; where
 * another option or its environment variable is called so, or no shell takes the name, `server…`.
 *
 * @param others the provider's own options
 */
export function nameServerOptions(
  servers: readonly Server[],
  provider: string,
  others: readonly { readonly name: string; readonly env: string }[],
): ServerOption[] {
  const taken = new Set([
    ...[...CLIENT_OPTIONS].map((name) => variableOf(provider, name)),
    ...others.map(({ env }) => env),
  ]);
  const isFree = (name: string): boolean => {
    const env = variableOf(provider, name);
    return /^[A-Z_][A-Z0-9_]*$/.test(env) && !taken.has(env);
  };
  const all = servers.flatMap(({ variables }) => variables);
  const firsts = all.filter(({ name }, at) => all.findIndex((one) => one.name === name) === at);
  return firsts.map(({ node, name: variable }) => {
    const group = all.filter((one) => one.name === variable);
    const name = optionName(variable, isFree);
    const env = variableOf(provider, name);
    taken.add(env);
    return {
      node,
      variable,
      name,
      env,
      docs: group.find(({ docs }) => docs !== "")?.docs ?? "",
      defaults: [...new Set(group.map((one) => one.default))],
      values: group.some(({ values }) => values.length === 0)
        ? []
        : [...new Set(group.flatMap(({ values }) => values))],
    };
  });
}

function optionName(variable: string, isFree: (name: string) => boolean): string {
  const names = [camelCase(variable), `server${pascalCase(variable)}`];
  const free = names.find(isFree);
  if (free !== undefined) return free;
  for (let count = 1; ; count += 1) {
    if (isFree(`serverVariable${count}`)) return `serverVariable${count}`;
  }
}
