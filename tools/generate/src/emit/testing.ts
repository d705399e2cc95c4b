/** `testing.ts`: the mock of a provider, for the tests of users. */

import { isJson } from "../media-types.ts";
import type { Model, Operation, Parameter, RequestBody, Schema } from "../model.ts";
import { environmentNames } from "../read/environment-names.ts";
import { dereference } from "../walk.ts";
import { keyCode, literalCode, typeImport, uses } from "./code.ts";
import { apiOf, comment, fileComment } from "./comment.ts";
import { type JsonType, jsonTypes, takesNull } from "./json-types.ts";
import { argsName, takesArguments } from "./method.ts";
import type { Modules } from "./modules.ts";
import { isPlainRef } from "./validators.ts";

/** What stands between the values of an array in a URL, by style, where it is no comma (OpenAPI 3.1, 4.8.12.6). */
const SEPARATORS: Readonly<Record<string, string>> = {
  spaceDelimited: "%20",
  pipeDelimited: "%7C",
};

/** Parts of core's kit that every package passes on. */
const KIT = ["cut", "delay", "networkError", "reply", "stall", "stallBody", "toState"];
const KIT_TYPES = ["Answer", "Fixture", "MockCall", "Reply"];

/** The text of `testing.ts`. */
export function emitTesting(model: Model, modules: Modules): string {
  const { title, typeName: name, operations } = model;
  const [environment] = environmentNames(model);
  const needsEnvironment =
    environment !== undefined && !environmentNames(model).includes("production");
  const body = `${comment(`The operations of the ${apiOf(title)}, each with the arguments of its calls.`)}export interface ${name}Operations {
${operations.map((operation) => `${keyCode(operation.id)}: ${argsOf(operation)};`).join("\n")}
${tokenEndpoints(model)}
}

${comment(`A mock of ${title}: give it to a client as \`fetch\`, or all of its \`options\`.`)}export interface ${name}Mock extends Mock<${name}Operations, ${name}Options> {}

const contract: MockContract = {
  provider: operations.provider,${needsEnvironment ? `\n  environment: ${literalCode(environment)},` : ""}
  operations: [${operations.map((operation) => mockedCode(operation)).join(", ")}],
};

${comment(mockWords(name, model))}export function mock${name}(
  answers: MockAnswers<${name}Operations> = {},
  options: MockOptions<${name}Operations> = {},
): ${name}Mock {
  return createMock<${name}Operations, ${name}Options>(contract, answers, options);
}`;
  return [
    fileComment(`A mock of the ${apiOf(title)}, and its answers, for tests.`),
    typeImport(["NoArgs"], body, modules.contract),
    `import { createMock, type Mock, type MockAnswers, type MockContract, type MockOptions } from "${modules.testing}";`,
    `import type { ${name}Options } from "${modules.sibling("client")}";`,
    `import { fixtures } from "${modules.sibling("fixtures")}";`,
    // Their names are the document's, and may be those of anything here.
    `import * as operations from "${modules.sibling("operations")}";`,
    uses(body, "validators.")
      ? `import * as validators from "${modules.sibling("request-validators")}";`
      : "",
    "",
    `export { ${[...KIT, ...KIT_TYPES.map((type) => `type ${type}`)].join(", ")}, RequestMismatchError } from "${modules.testing}";`,
    `export { fixtures, type Fixtures } from "${modules.sibling("fixtures")}";`,
    "",
    body,
  ].join("\n");
}

function argsOf(operation: Operation): string {
  return takesArguments(operation) ? `operations.${argsName(operation)}` : "NoArgs";
}

function mockWords(name: string, { operations, title }: Model): string {
  const [first] = operations;
  return `A \`fetch\` that answers as ${title} does, by the examples of its spec: \`create${name}(mock${name}().options)\`.
It refuses a request that the spec does not know, records the others, and needs no network. What
\`answers\` does not name gets the first good example: \`mock${name}({ ${first?.id ?? "operation"}: 503 })\`.

@throws {ConfigurationError} when an answer is for no operation, or names no example of it.`;
}

/** Token endpoints are operations of a mock that no document describes as ones. */
function tokenEndpoints({ security }: Model): string {
  return [...security]
    .filter(([, { endpoint }]) => endpoint !== undefined)
    .map(
      ([name]) =>
        `/** The token endpoint. */\n${keyCode(name)}: { readonly body: Readonly<Record<string, string>> };`,
    )
    .join("\n");
}

function mockedCode(operation: Operation): string {
  const { constant, id, parameters, body } = operation;
  const sent = parameters.filter(({ ofParts }) => ofParts !== true);
  const members = [
    `operation: operations.${constant}`,
    `parameters: [${sent.map((parameter) => literalCode(parameterOf(parameter))).join(", ")}]`,
    ...(body === undefined ? [] : [`body: ${bodyCode(body)}`]),
    `fixtures: fixtures[${literalCode(id)}]`,
  ];
  return `{ ${members.join(", ")} }`;
}

/** What a mock holds a parameter against: core's `MockedParameter`. */
function parameterOf(parameter: Parameter): object {
  const { name, arg, required, schema, mediaType } = parameter;
  const { shape } = dereference(schema);
  const values = shape.kind === "array" ? shape.items : schema;
  const types = mediaType === undefined && values !== undefined ? scalarTypes(values) : undefined;
  const known = types === undefined || values === undefined ? [] : knownValues(values);
  return {
    in: parameter.in,
    name,
    arg,
    ...(required && { required: true }),
    ...(types !== undefined && { types }),
    ...(known.length > 0 && { values: known }),
    ...(mediaType === undefined ? spellingOf(parameter) : isJson(mediaType) && { json: true }),
  };
}

/** How a value is spelled that is more than one text as it is. */
function spellingOf({ in: place, name, style, explode, schema }: Parameter): object {
  const isArray = dereference(schema).shape.kind === "array";
  const isObject = jsonTypes(schema)?.has("object") ?? false;
  if (place === "query" && style === "deepObject") return { members: "bracketed" };
  if (place === "query" && explode && isObject) return { members: "bare" };
  const prefix = { label: ".", matrix: `;${name}=` }[style];
  const separator = place === "query" && explode ? "&" : (SEPARATORS[style] ?? ",");
  return {
    ...(prefix !== undefined && { prefix }),
    ...(isArray && { separator: explode ? (prefix ?? separator) : separator }),
  };
}

/** The types of the texts that a parameter may be; undefined where it may be more than one text. */
function scalarTypes(schema: Schema): readonly string[] | undefined {
  const types = jsonTypes(schema);
  if (types === undefined || types.size === 0) return undefined;
  const isScalar = (type: JsonType): boolean => type !== "array" && type !== "object";
  if (![...types].every(isScalar)) return undefined;
  return takesNull(schema) ? [...types, "null"] : [...types];
}

function knownValues(schema: Schema): readonly string[] {
  const { shape } = dereference(schema);
  return shape.kind === "scalar" ? shape.known.map(String) : [];
}

function bodyCode({ required, content }: RequestBody): string {
  const types = content.map(
    (media) => `${keyCode(media.type)}: ${media.body === "json" ? readerCode(media) : '"text"'}`,
  );
  return `{ ${required ? "required: true, " : ""}content: { ${types.join(", ")} } }`;
}

function readerCode({ schema, id }: RequestBody["content"][number]): string {
  const { shape } = schema;
  if (shape.kind === "unknown") return "() => true";
  return `validators.${isPlainRef(schema) && shape.kind === "ref" ? shape.to.id : id}`;
}
