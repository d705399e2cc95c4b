import type { Provider, Server, ServerOption, ServerVariable } from "../contract.ts";
import { type ServerChoice, serverChoice } from "./base-url.ts";
import { environmentVariable } from "./environment.ts";

/** A host as a URL has it, or the part of one between two dots or hyphens; also a port. */
const IN_HOST = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i;

/** Segments of a path in characters that no URL parser changes (RFC 3986, section 2.3), none a step. */
const IN_PATH = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[\w.~-]+(?:\/[\w.~-]+)*$/;

/**
 * What a user says of a server that has variables: in the options, or else in the environment, never a
 * mixture. A variable that nothing is said of has its default.
 *
 * @throws {TypeError} when an option can't be the value of a variable.
 */
export function chooseServer(
  provider: Pick<Provider, "variables" | "serverOptions">,
  options: ServerChoice,
): ServerChoice {
  const { serverOptions = [] } = provider;
  const given = new Map(Object.entries(options));
  const { environment, baseUrl, allowInsecureHttp } = options;
  const ofServer = [environment, baseUrl, ...serverOptions.map(({ name }) => given.get(name))];
  const isOption = ofServer.some((value) => value !== undefined);
  const choice = isOption
    ? { environment, baseUrl, allowInsecureHttp }
    : serverChoice(provider, options);
  const values = serverOptions.map((option): [string, Filling] => {
    const { name, env, variable } = option;
    const value: unknown = isOption ? given.get(name) : environmentVariable(env);
    if (value !== undefined && typeof value !== "string") {
      throw new TypeError(`${name} must be a text.`);
    }
    return [variable, { option, value }];
  });
  return { ...choice, fill: (server) => fill(server, new Map(values)) };
}

/** What is said of a variable: undefined where nothing is. */
interface Filling {
  readonly option: ServerOption;
  readonly value: string | undefined;
}

function fill({ url, variables = {} }: Server, values: ReadonlyMap<string, Filling>): string {
  return url.replace(/\{([^{}]*)\}/g, (all, variable: string, at: number) => {
    const known = Object.hasOwn(variables, variable) ? variables[variable] : undefined;
    const { value, option } = values.get(variable) ?? {};
    if (known === undefined || option === undefined) return all;
    if (value === undefined) return known.default;
    const { name, env } = option;
    const may = wrongWith(value, known, /^[^/]*:\/\/[^/]*$/.test(url.slice(0, at)));
    if (may === undefined) return value;
    throw new TypeError(`${name} (${env}) is ${JSON.stringify(value)}: it must be ${may}.`);
  });
}

/** What a value must be, where it is something else. */
function wrongWith(value: string, { enum: values }: ServerVariable, inHost: boolean) {
  if (values !== undefined) {
    return values.includes(value) ? undefined : `one of: ${values.join(", ")}`;
  }
  if ((inHost ? IN_HOST : IN_PATH).test(value)) return undefined;
  return inHost
    ? "a part of a host's name: letters, digits, dots and hyphens"
    : "segments of a path: letters, digits and ._~-, with slashes between";
}
