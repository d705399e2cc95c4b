/** `operations.ts`: what the client has to know, as data, and the types of its methods. */
import type { Balances, Model, Operation, SecurityScheme, TokenEndpoint } from "../model.ts";
import { environmentNames } from "../read/environment-names.ts";
import { keyCode, literalCode, typeImport, uses } from "./code.ts";
import { apiOf, comment, fileComment } from "./comment.ts";
import { argsType, errorType, itemType, methodCode, responseType } from "./method.ts";
import type { Modules } from "./modules.ts";
import { operationCode, serversCode } from "./operation.ts";

/** The text of `operations.ts`. */
export function emitOperations(model: Model, modules: Modules): string {
  const operations = model.operations.flatMap((operation) => [
    operationCode(operation),
    argsType(operation),
    responseType(operation),
    itemType(operation),
    errorType(operation),
  ]);
  const body = [
    environmentType(model),
    credentialsType(model),
    serverVariablesType(model),
    headerOptionsType(model),
    methodsType(model),
    ...operations,
    providerCode(model),
  ].join("\n\n");
  return [
    fileComment(`The ${apiOf(model.title)}: where it is, how to sign in, what it can do.`),
    typeImport(
      [
        "BareMethod",
        "BarePagedMethod",
        "Blob",
        "ByteStream",
        "Method",
        "NoArgs",
        "NumberMode",
        "Operation",
        "PagedMethod",
        "PagedOperation",
        "Provider",
      ],
      body,
      modules.contract,
    ),
    uses(body, "parts.") ? `import * as parts from "${modules.runtime}";` : "",
    typeImport(["components", "operations"], body, modules.sibling("types")),
    uses(body, "validators.")
      ? `import * as validators from "${modules.sibling("validators")}";\n`
      : "",
    body,
  ].join("\n");
}

function providerCode(model: Model): string {
  const security = [...model.security].map(
    ([name, scheme]) => `${keyCode(name)}: ${schemeCode(scheme, model.operations)}`,
  );
  const credentials = model.credentials.map(({ name, env }) => literalCode({ name, env }));
  const rateLimit =
    model.rateLimit === undefined ? "" : `rateLimit: ${literalCode(model.rateLimit)},\n  `;
  const balances =
    model.balances === undefined ? "" : `balances: ${literalCode(balancesOf(model.balances))},\n  `;
  return `/** Everything the description says outside its operations. */
export const provider: Provider = {
  name: ${literalCode(model.name)},
  title: ${literalCode(model.title)},
  servers: ${serversCode(model.servers)},
  ${serverOptionsCode(model)}${headerOptionsCode(model)}  credentials: [${credentials.join(", ")}],
  variables: ${literalCode(model.variables)},
  security: {${security.join(", ")}},
  errors: ${literalCode(model.errors)},
  ${rateLimit}${balances}
};`;
}

function serverOptionsCode({ serverOptions }: Model): string {
  if (serverOptions.length === 0) return "";
  const options = serverOptions.map(({ variable, name, env }) => ({ variable, name, env }));
  return `serverOptions: ${literalCode(options)},\n  `;
}

function headerOptionsCode({ headerOptions }: Model): string {
  if (headerOptions.length === 0) return "";
  const options = headerOptions.map(({ node: _, docs: __, ...option }) => option);
  return `headerOptions: ${literalCode(options)},\n  `;
}

/** The options of a client that fill headers; empty where there are none. */
function headerOptionsType({ headerOptions }: Model): string {
  if (headerOptions.length === 0) return "";
  const members = headerOptions.map(({ name, env, header, docs, default: standard }) => {
    const otherwise = standard === undefined ? "nothing" : `\`${standard}\``;
    const words = `Sent as \`${header}\`. Default, where none of these and no credential is given: the environment variable \`${env}\`, else ${otherwise}.`;
    return `${comment([docs, words].filter(Boolean).join("\n\n"))}${keyCode(name)}?: string | undefined;`;
  });
  return `/** What goes with every request, unless a call says otherwise. */
export interface HeaderOptions {\n${members.join("\n")}\n}`;
}

/** What a client's options say of the variables in its servers; empty where there are none. */
function serverVariablesType({ serverOptions }: Model): string {
  if (serverOptions.length === 0) return "";
  const members = serverOptions.map(({ name, env, docs, defaults, values }) => {
    const standard = defaults.map((value) => `\`${value}\``).join(" or ");
    const words = `Default: where nothing else says which server, the environment variable \`${env}\`, else ${standard}.`;
    const type = values.length === 0 ? "string" : values.map(literalCode).join(" | ");
    return `${comment([docs, words].filter(Boolean).join("\n\n"))}${keyCode(name)}?: ${type} | undefined;`;
  });
  return `/** What fills the variables of a server's URL. */
export interface ServerVariables {\n${members.join("\n")}\n}`;
}

/** A security scheme; the operation that hands out its token comes along wherever it is used. */
function schemeCode(scheme: SecurityScheme, operations: readonly Operation[]): string {
  const { type, endpoint, operation, ...rest } = scheme;
  const issuer = operations.find(({ id }) => id === operation);
  const members = [
    `type: ${literalCode(type)}`,
    ...(issuer === undefined ? [] : [`operation: ${issuer.constant}`]),
    ...(endpoint === undefined ? [] : [`endpoint: ${endpointCode(endpoint)}`]),
    ...Object.entries(rest).map(([name, value]) => `${name}: ${literalCode(value)}`),
  ];
  return `{${members.join(", ")}}`;
}

function endpointCode({ path, servers }: TokenEndpoint): string {
  const own = servers === undefined ? "" : `, servers: ${serversCode(servers)}`;
  return `{ path: ${literalCode(path)}${own} }`;
}

function environmentType(model: Model): string {
  const names = environmentNames(model);
  return `/** ${environmentWords(names)} */
export type Environment = ${names.length === 0 ? "never" : names.map(literalCode).join(" | ")};`;
}

function environmentWords(names: readonly string[]): string {
  const all = "The environments that have a server of their own or share one";
  if (names.length === 0) return `${all}: there are none, so a client needs \`baseUrl\`.`;
  return names.includes("production") ? `${all}.` : `${all}. None is the default: name one.`;
}

function credentialsType(model: Model): string {
  const options = model.credentials.map(({ name, env, docs }) =>
    [
      comment(
        [docs, `Default, where none is given: the environment variable \`${env}\`.`]
          .filter(Boolean)
          .join("\n\n"),
      ),
      `${keyCode(name)}?: string | undefined;`,
    ].join(""),
  );
  return `/** What signs requests: all of it is given, or else all is read from the environment. */
export interface Credentials {\n${options.join("\n")}\n}`;
}

function methodsType(model: Model): string {
  const unused = model.operations.length === 0 ? "_" : "";
  return `/** One method per operation, and of each \`withResponse\`. */
export interface Methods<${unused}Options = never, ${unused}Numbers extends NumberMode = "number"> {\n${model.operations.map(methodCode).join("\n")}\n}`;
}

function balancesOf({ operation, account, accounts }: Balances) {
  return {
    operation: operation.id,
    ...(account !== undefined && { account }),
    ...(accounts !== undefined && { holders: accounts.holders }),
  };
}
