/** What a package's README repeats from its spec and its normalizer. */
import { isNeeded, isSuccess, needsArguments, takesArguments } from "../emit/method.ts";
import type { Model, Operation, Response } from "../model.ts";
import { firstSentence } from "../read/docs.ts";
import { environmentNames } from "../read/environment-names.ts";
import type { CoreWords, TableOfAmounts } from "./load.ts";
import { mappingLines } from "./mapping.ts";
import { code, prose, table } from "./markdown.ts";
import { testing } from "./testing.ts";

/** The parts by name, in the order in which a README has them. */
export function readmeParts(
  model: Model,
  normalizer: TableOfAmounts,
  core: CoreWords,
): Map<string, string> {
  return new Map([
    ["options", options(model)],
    ["operations", operations(model)],
    ["mapping", mapping(normalizer)],
    ["errors", errors(model, core)],
    ["testing", testing(model)],
  ]);
}

/** The client's options that the spec decides, with their environment variables. */
function options(model: Model): string {
  const { credentials, serverOptions, headerOptions, variables } = model;
  const options = table([
    ["option", "environment variable", "what it is"],
    ...credentials.map(({ name, env, docs }) => [
      code(name),
      code(env),
      prose(firstSentence(docs)),
    ]),
    ...headerOptions.map(({ name, env, header, docs, default: standard }) => [
      code(name),
      code(env),
      [
        prose(firstSentence(docs)),
        `the header ${code(header)}${standard === undefined ? "" : ` (default ${code(`"${standard}"`)})`}`,
      ]
        .filter(Boolean)
        .join(": "),
    ]),
    [code("environment"), code(variables.environment), choiceOf(environmentNames(model))],
    ...serverOptions.map(({ name, env, docs, defaults, values }) => [
      code(name),
      code(env),
      [
        prose(firstSentence(docs)),
        `${values.map((value) => code(`"${value}"`)).join(" or ") || "a part of the server's URL"} (default ${defaults.map((value) => code(`"${value}"`)).join(" or ")})`,
      ]
        .filter(Boolean)
        .join(": "),
    ]),
    [code("baseUrl"), code(variables.baseUrl), "replaces the server: a proxy, a mock"],
  ]);
  const rule =
    credentials.length === 0
      ? ""
      : "Credentials are all given as options, or all read from the environment. ";
  const choices = serverOptions.map(({ name }) => `, ${code(name)}`).join("");
  return `${options}

${rule}The server comes from
the environment where neither \`environment\`${choices} nor \`baseUrl\` is given. What every client has beside, such as
\`label\`, \`timeoutMs\` and \`fetch\`, is in the README of \`@org/core\`.`;
}

/** The environments; without `production` a client must say which. */
function choiceOf(names: readonly string[]): string {
  if (names.length === 0) return "none: give `baseUrl`";
  const isDefault = (name: string): boolean => name === "production";
  const all = names.map((name) => code(`"${name}"`) + (isDefault(name) ? " (the default)" : ""));
  return all.join(" or ") + (names.some(isDefault) ? "" : ": there is no default");
}

function operations(model: Model): string {
  const parts = model.balances?.accounts
    ? "`fetchBalances` of one account, and `fetchAllBalances`, are"
    : "`fetchBalances` is";
  const rows = model.operations.map((operation) => [
    code(`${operation.id}(${argumentsOf(operation)})`),
    code(`${operation.method} ${operation.path}`),
    prose(firstSentence(operation.docs.text ?? "")),
  ]);
  return `${table([["method", "operation", "what it does"], ...rows])}

Every method takes \`{ signal, timeoutMs, maxRetries, headers, fetchOptions, label }\` as its second
argument, and has \`withResponse\`, which gives \`{ data, response, requestId }\`: status and headers too. ${lists(model)}${accounts(model)}The client's \`api\` is the [openapi-fetch](https://openapi-ts.dev/openapi-fetch/) client of the same operations, over
the same transport. Where the size of a bundle counts, \`create${model.typeName}With({ ${model.balances?.operation.constant ?? ""} })\` of
\`@org/${model.name}/operations\` makes a client of single operations, without \`api\`; ${parts} there too. Zod schemas of every component are in \`@org/${model.name}/schemas\`; they need \`zod\` 4 beside.`;
}

/** The methods that go through pages. */
function lists({ operations: all }: Model): string {
  const names = all.filter(({ pages }) => pages !== undefined).map(({ id }) => code(id));
  if (names.length === 0) return "";
  return `\`items\` and \`pages\` of ${names.join(", ")} go through all pages of a list: \`for await (const item of …)\`. `;
}

/** Whose balances are fetched when nobody names an account. */
function accounts({ balances }: Model): string {
  const { account, accounts: found } = balances ?? {};
  if (account === undefined || found === undefined) return "";
  const { list, complete, holders } = found;
  const whose = holders.map(({ argument }) => code(argument)).join(" and ");
  const start = `Without ${code(account.argument)}${whose && `, with ${whose}`}`;
  const how = complete ? "reads every item" : "asks for every account";
  return `${start}, \`fetchBalances\` ${how} of ${code(list.id)}; its \`tasks\` give them one by one. `;
}

/** The arguments that must be given; an ellipsis where there are others alone. */
function argumentsOf(operation: Operation): string {
  if (!takesArguments(operation)) return "";
  if (!needsArguments(operation)) return "{ … }";
  const { parameters, body } = operation;
  const needed = parameters.filter(isNeeded).map(({ arg }) => arg);
  return `{ ${[...needed, ...(body?.required ? ["body"] : [])].join(", ")} }`;
}

function mapping(normalizer: TableOfAmounts): string {
  const written = normalizer.unit === "minor" ? "whole numbers of minor units" : "decimal numbers";
  return [
    table([
      ["amount", "type", "pool", "credit line", "note"],
      ...mappingLines(normalizer).map(({ amount, type, pool, credit, note }) => [
        amount,
        type,
        pool,
        credit,
        note,
      ]),
    ]),
    `Amounts are ${written}; \`*\` stands for every item of a list or every entry of a map.`,
  ].join("\n\n");
}

function errors(model: Model, core: CoreWords): string {
  const found = new Map<string, string>();
  for (const { responses } of model.operations) {
    for (const response of responses) {
      if (!isSuccess(response, responses) && !found.has(response.status)) {
        found.set(response.status, prose(firstSentence(response.docs.text ?? "")));
      }
    }
  }
  const rows = [...found]
    .sort(([one], [other]) => one.localeCompare(other, "en"))
    .map(([status, when]) => [status, code(errorClass(status, core)), when]);
  return `Every error is a \`ProviderError\` of \`@org/core\`, with \`provider\` and \`operation\`.

${table([["status", "class", "when"], ...rows])}

An \`ApiError\` has \`status\`, \`code\`, \`body\`, \`rawBody\`, \`requestId\` and \`retryAfter\`. Beside it there are
\`ConnectionError\`, \`TimeoutError\`, \`AbortedError\`, \`ResponseFormatError\`, \`ResponseValidationError\`${lists(model) && ", `PaginationError`"} and
\`ConfigurationError\`; [\`@org/core\`](https://github.com/org/balances/tree/main/packages/core#readme) says
when each is thrown, what is retried and how long a call may take.`;
}

/** The class that a caller catches, by a documented status. */
function errorClass(status: Response["status"], { apiError }: CoreWords): string {
  const [provider, message] = ["", ""];
  const example = status === "default" ? 418 : Number(status.replace("XX", "18"));
  const unknown = { code: null, body: undefined, rawBody: "", requestId: null, retryAfter: null };
  return apiError({ provider, operation: null, message, status: example, ...unknown }).name;
}
