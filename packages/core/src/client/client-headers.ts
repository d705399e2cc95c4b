import type { Provider } from "../contract.ts";
import { environmentVariable } from "./environment.ts";
import { type HeaderMap, toHeaders } from "./headers.ts";

/**
 * The headers that options of a client fill: a version, an account. The environment fills them where none
 * of them and no credential is an option: somebody's key must not act for somebody else's account.
 *
 * @throws {TypeError} when a header can't carry its value; the message never shows it.
 */
export function clientHeaders(
  { credentials, headerOptions = [] }: Pick<Provider, "credentials" | "headerOptions">,
  options: object,
): HeaderMap {
  const isOption = [...credentials, ...headerOptions].some(({ name }) =>
    Object.hasOwn(options, name),
  );
  const pairs = headerOptions.map(({ name, env, header, default: standard }) => {
    const value: unknown = isOption ? Reflect.get(options, name) : environmentVariable(env);
    if (value === "") throw new TypeError(`${name} is empty: leave it out.`);
    return [header, value ?? standard];
  });
  return toHeaders(Object.fromEntries(pairs));
}
