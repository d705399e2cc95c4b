/** Server Object (OpenAPI 3.1, section 4.8.5) with our `x-environments`. */
import {
  child,
  items,
  type Node,
  requiredText,
  type ServerVariable,
  SpecError,
  serverUrl,
  serverVariables,
} from "@org/openapi";
import type { Server } from "../model.ts";
import { wordsAt } from "./docs.ts";
import { nameEnvironments } from "./environment-names.ts";
import type { Faults } from "./faults.ts";
import { toMarkdown } from "./markdown.ts";
import { withoutRepeated } from "./repeated-base.ts";
import { type ServerWords, saysSandbox } from "./server-words.ts";

/**
 * The servers, each with its environments. One that can't be used is left out, with the reason:
 * documents list the machine of their author beside the real ones.
 *
 * @param paths all that are asked for at these servers: a base path that each of them repeats is
 * joined once
 * @param known the environments of the document, where these are the servers of an operation
 * @throws {SpecError} when the list is none.
 */
export function readServers(
  node: Node | undefined,
  faults: Faults,
  paths: readonly string[] = [],
  known: readonly string[] = [],
): Server[] {
  const all = items(node, "`servers`").flatMap((server) => {
    const refuse = (error: SpecError) =>
      faults.omit("server", String(child(server, "url")?.value), error);
    return faults.attempt(() => readServer(server, paths), refuse) ?? [];
  });
  const firsts = new Map(all.toReversed().map((server) => [purpose(server), server]));
  const servers = all.filter(
    (server) => server.environments.length > 0 || firsts.get(purpose(server)) === server,
  );
  const names = nameEnvironments(
    servers.map((server) => ({ ...wordsOfServer(server), given: server.environments })),
    known,
  );
  return servers.map((server, index) => ({ ...server, environments: names[index] ?? [] }));
}

function wordsOfServer({ node, url }: Server): ServerWords {
  return { url, description: wordsAt(node, "description") };
}

/** What a server is listed for: one address may be there for trying out, and once more for real. */
function purpose(server: Server): string {
  return `${saysSandbox(wordsOfServer(server))} ${server.url}`;
}

/** A Server Object: one server, or several where a variable of it chooses among them. */
function readServer(node: Node, paths: readonly string[]): Server[] {
  const environments = items(child(node, "x-environments"), "`x-environments`").map((name) =>
    String(name.value),
  );
  const variables = serverVariables(node);
  const fixed = variables.filter(
    (one) =>
      one.part === "scheme" ||
      one.part === "base" ||
      (environments.length === 0 && choosesEnvironment(one)),
  );
  const open = variables.filter((one) => !fixed.includes(one));
  const template = requiredText(node, "url", "a server");
  return usable(combinations(fixed), (values) => {
    const url = serverUrl(node, values);
    return {
      node,
      url: withoutRepeated(url, paths),
      template:
        open.length === 0
          ? withoutRepeated(url, paths)
          : withoutRepeated(fill(template, values), paths),
      environments,
      variables: open.map((variable) => ({
        node: variable.node,
        name: variable.name,
        docs: toMarkdown(wordsAt(variable.node, "description")),
        default: variable.default,
        values: usable(variable.values, (value) => {
          serverUrl(node, new Map([...values, [variable.name, value]]));
          return value;
        }),
      })),
    };
  });
}

/** A variable with values for trying out beside others is the choice of an environment. */
function choosesEnvironment({ values }: ServerVariable): boolean {
  const tests = values.filter((value) => saysSandbox({ url: value }));
  return tests.length > 0 && tests.length < values.length;
}

/** More servers than these are none that a person chooses among. */
const MOST = 50;

/** Every choice of values, those of the defaults first. */
function combinations(variables: readonly ServerVariable[]): ReadonlyMap<string, string>[] {
  return variables.reduce<ReadonlyMap<string, string>[]>(
    (all, one) => {
      const values = [...new Set([one.default, ...one.values])];
      return all
        .flatMap((map) => values.map((value) => new Map([...map, [one.name, value]])))
        .slice(0, MOST);
    },
    [new Map()],
  );
}

/**
 * What can be made of the choices.
 *
 * @throws {SpecError} when there are some, and nothing can be made of any: the reason of the first.
 */
function usable<Choice, Made>(choices: readonly Choice[], make: (choice: Choice) => Made): Made[] {
  const made: Made[] = [];
  let first: SpecError | undefined;
  for (const choice of choices) {
    try {
      made.push(make(choice));
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      first ??= error;
    }
  }
  if (made.length === 0 && first !== undefined) throw first;
  return made;
}

function fill(template: string, values: ReadonlyMap<string, string>): string {
  return template.replace(/\{([^{}]*)\}/g, (all, name: string) => values.get(name) ?? all);
}
