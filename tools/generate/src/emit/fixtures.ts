/** `fixtures.ts`: the named examples of a document as data, for the tests of users. */
import type { Header, MediaType, Model, Operation, Response } from "../model.ts";
import { keyCode, literalCode, typeImport } from "./code.ts";
import { apiOf, comment, fileComment } from "./comment.ts";
import type { Modules } from "./modules.ts";
import { concreteStatus, statusName } from "./status.ts";
import { contentType } from "./type-text.ts";

/** One answer that the document shows. */
interface Shown {
  /** Its name among those of the status. */
  readonly key: string;
  readonly docs: string;
  /** The type of its body. */
  readonly type: string;
  /** The members of what `fixture` takes. */
  readonly init: Readonly<Record<string, unknown>>;
}

/** A status of an operation, with all that is shown of it. */
interface ShownStatus {
  readonly name: string;
  readonly shown: readonly Shown[];
}

/** The text of `fixtures.ts`. */
export function emitFixtures(model: Model, modules: Modules): string {
  const operations = model.operations.map(
    (operation) => [operation, operation.responses.flatMap(statusOf(operation))] as const,
  );
  const body = `${comment("The answers that the examples of the spec describe: by operation, status and name.")}export interface Fixtures {
${operations.map(([operation, statuses]) => memberType(operation, statuses)).join("\n")}
}

${comment("Answers for tests: `fixtures.OPERATION.STATUS.EXAMPLE`, each with `body` and `with({ … })`.")}export const fixtures: Fixtures = {
${operations.map(([operation, statuses]) => memberCode(operation, statuses)).join("\n")}
};`;
  return [
    fileComment(`What the ${apiOf(model.title)} answers, for tests.`),
    `import { type Fixture, fixture } from "${modules.testing}";`,
    typeImport(["components", "operations"], body, modules.sibling("types")),
    "",
    body,
  ].join("\n");
}

/** What is shown of a response: its examples, or that it has no body. */
function statusOf(operation: Operation): (response: Response) => ShownStatus[] {
  const documented = new Set(operation.responses.map(({ status }) => status));
  return ({ status, content, docs, headers }) => {
    const code = concreteStatus(status, documented);
    const init = { operation: operation.id, status: code };
    if (content.length === 0) {
      const none = { key: "empty", docs: docs.text ?? "", type: "undefined" };
      const empty = { ...init, example: null, contentType: null, ...headersOf(headers) };
      return [{ name: statusName(status), shown: [{ ...none, init: empty }] }];
    }
    const taken = new Set<string>();
    const shown = content.filter(isShowable).flatMap((media) =>
      media.examples.map((example): Shown => {
        const key = taken.has(example.name) ? `${example.name} (${media.type})` : example.name;
        // A document says one thing of a header, whatever the example: of a list the first page leads on.
        const said = taken.size === 0 ? headers : headers.filter(isOfEveryPage(operation));
        taken.add(key);
        return {
          key,
          docs: example.docs,
          type: contentType(operation, status, media),
          init: {
            ...init,
            example: example.name,
            contentType: concreteType(media.type),
            body: media.body === "json" ? example.value : textOf(example.value),
            ...headersOf(said),
          },
        };
      }),
    );
    return shown.length === 0 ? [] : [{ name: statusName(status), shown }];
  };
}

/** Whether a header says something else than what leads to the next page. */
function isOfEveryPage({ pages }: Operation): (header: Header) => boolean {
  const next = pages?.next;
  const leads = [next && "link" in next && next.link, next && "cursor" in next && next.cursor];
  return ({ name }) =>
    !leads.some((source) => source && source.toLowerCase() === name.toLowerCase());
}

/** The headers that have an example; no member, where none has. */
function headersOf(headers: readonly Header[]): { readonly headers?: object } {
  const said = headers.flatMap(({ name, example }) =>
    example === undefined ? [] : [[name, example] as const],
  );
  return said.length === 0 ? {} : { headers: Object.fromEntries(said) };
}

/** What a text is that a document has an example of: a number is its digits. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Bytes and streams have no example that a document could hold; forms are no answers. */
function isShowable({ body }: MediaType): boolean {
  return body === "json" || body === "text";
}

/** A media type that an answer can have: a range stands for JSON, as a client reads it. */
function concreteType(type: string): string {
  return type.includes("*") ? "application/json" : type;
}

function memberType({ id }: Operation, statuses: readonly ShownStatus[]): string {
  const members = statuses.map(({ name, shown }) => {
    const examples = shown.map(
      ({ key, docs, type }) => `${comment(docs)}readonly ${keyCode(key)}: Fixture<${type}>;`,
    );
    return `readonly ${keyCode(name)}: {\n${examples.join("\n")}\n};`;
  });
  return `readonly ${keyCode(id)}: {\n${members.join("\n")}\n};`;
}

function memberCode({ id }: Operation, statuses: readonly ShownStatus[]): string {
  const members = statuses.map(({ name, shown }) => {
    const examples = shown.map(({ key, init }) => `${keyCode(key)}: fixture(${valueCode(init)}),`);
    return `${keyCode(name)}: {\n${examples.join("\n")}\n},`;
  });
  return `${keyCode(id)}: {\n${members.join("\n")}\n},`;
}

/** A JSON value as source text. */
function valueCode(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(valueCode).join(", ")}]`;
  if (typeof value !== "object" || value === null) return literalCode(value ?? null);
  const members = Object.entries(value).map(
    ([key, member]) => `${keyCode(key)}: ${valueCode(member)}`,
  );
  return `{ ${members.join(", ")} }`;
}
