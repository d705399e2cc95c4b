/** The ways to make a client that a document offers. */
import type { Model, SecurityScheme } from "@org/generate";
import { environmentNames } from "../../../../tools/generate/src/read/environment-names.ts";

/** What a client is told, beside how to call. */
export type Options = Readonly<Record<string, string>>;

/** Options of a client, and what the environment says beside them. */
export interface Settings {
  readonly options: Options;
  readonly environment: Options;
}

const SECRET = "-secret";

/** Whether a text is what a credential was said to be. */
export function isSecret(text: string): boolean {
  return text.endsWith(SECRET);
}

/** Where a client is told to go that no document knows a server of. */
export const ELSEWHERE = "https://elsewhere.example.com";

/**
 * With all credentials, in each environment, with those of each alternative alone, with each value of a
 * server's variable, and with all of it from the environment.
 */
export function settingsOf(model: Model): readonly Settings[] {
  const environments = environmentNames(model);
  const all = Object.fromEntries(model.credentials.map(({ name }) => [name, `${name}${SECRET}`]));
  const headers = Object.fromEntries(model.headerOptions.map(({ name }) => [name, `${name}-text`]));
  const place = placeOf(environments);
  const alternatives = new Set(
    model.operations.flatMap(({ security }) => security.map((names) => JSON.stringify(names))),
  );
  const options: readonly Options[] = [
    { ...place, ...all, ...headers },
    ...environments.map((environment) => ({ ...all, ...headers, environment })),
    ...[...alternatives].map((names) => ({ ...place, ...some(all, model, JSON.parse(names)) })),
    ...model.serverOptions.flatMap(({ name, values, defaults }) =>
      (values.length > 0 ? values : [...defaults, "elsewhere"]).map((value) => ({
        ...place,
        ...all,
        ...headers,
        [name]: value,
      })),
    ),
  ];
  return [
    ...options.map((given) => ({ options: given, environment: {} })),
    { options: {}, environment: variablesOf(model, environments.at(-1)) },
  ];
}

function placeOf(environments: readonly string[]): Options {
  const [first] = environments;
  if (first === undefined) return { baseUrl: ELSEWHERE };
  return environments.includes("production") ? {} : { environment: first };
}

function variablesOf(model: Model, environment: string | undefined): Options {
  const { credentials, headerOptions, serverOptions, variables } = model;
  return Object.fromEntries([
    ...[...credentials, ...headerOptions].map(({ env }) => [env, "text-of-environment"]),
    ...serverOptions.map(({ env, values, defaults }) => [env, values.at(-1) ?? defaults[0] ?? ""]),
    environment === undefined
      ? [variables.baseUrl, ELSEWHERE]
      : [variables.environment, environment],
  ]);
}

/** The credentials that fill these schemes. */
function some(all: Options, { security }: Model, schemes: readonly string[]): Options {
  const needed = schemes.flatMap((name) => neededBy(security.get(name)));
  return Object.fromEntries(Object.entries(all).filter(([name]) => needed.includes(name)));
}

/** The names of the credentials that fill a scheme. */
function neededBy(scheme: SecurityScheme | undefined): readonly string[] {
  const { username, password, token, value, credentials } = scheme ?? { type: "none" };
  const listed: readonly unknown[] = Array.isArray(credentials) ? credentials : [];
  return [username, password, token, value, ...listed].filter((one) => typeof one === "string");
}
