/** Rules of the document. */
import { resolvePointer } from "@org/core/provider";
import { child, type Node, type OperationNode, operationsOf, responsesOf } from "@org/openapi";
import { examplesOf, mediaTypesOf, type Spec } from "@org/specs";
import type { Place } from "./place.ts";
import type { Rule } from "./rule.ts";
import { placeOf, type SubjectPackage } from "./subject-package.ts";

/** An answer of an operation. */
interface Answer {
  readonly operation: OperationNode;
  readonly status: string;
  readonly response: Node;
}

function answersOf({ document }: Spec): Answer[] {
  return operationsOf(document).flatMap((operation) =>
    responsesOf(document, operation).map(([status, response]) => ({
      operation,
      status,
      response,
    })),
  );
}

function nameOf({ id, method, path }: OperationNode): string {
  return id ?? `${method} ${path}`;
}

/** What a rule finds in the document, where there is one that can be read. */
function inSpec(
  find: (spec: Spec, subject: SubjectPackage) => readonly Place[],
): (subject: SubjectPackage) => readonly Place[] {
  return (subject) =>
    subject.spec === undefined || subject.model === undefined ? [] : find(subject.spec, subject);
}

/** Whether requests of an operation carry credentials. */
function isSecured({ document }: Spec, { node }: OperationNode): boolean {
  const { value } = child(node, "security") ?? child(document.root, "security") ?? { value: [] };
  return Array.isArray(value) && value.some((one) => Object.keys(Object(one)).length > 0);
}

/** Operations of which none of these statuses is documented. */
function without(
  statuses: readonly string[],
  happened: string,
  isMeant: (spec: Spec, operation: OperationNode) => boolean = () => true,
): Rule["find"] {
  return inSpec((spec, subject) =>
    operationsOf(spec.document)
      .filter((operation) => isMeant(spec, operation))
      .filter((operation) =>
        responsesOf(spec.document, operation).every(([status]) => !statuses.includes(status)),
      )
      .map((operation) => placeOf(subject, operation.node, `${nameOf(operation)} ${happened}`)),
  );
}

/** Whether any of the pointers, in which `*` is every item, finds a text or a number. */
function findsWords(value: unknown, pointers: readonly string[]): boolean {
  return pointers.some((pointer) => {
    const at = pointer.indexOf("/*");
    if (at < 0) return ["string", "number"].includes(typeof resolvePointer(value, pointer));
    const list = resolvePointer(value, pointer.slice(0, at));
    const rest = pointer.slice(at + 2);
    return Object.values(Object(list)).some((item) => findsWords(item, [rest]));
  });
}

function hasWords(value: unknown): boolean {
  if (typeof value === "string") return value !== "";
  return typeof value === "object" && value !== null && Object.values(value).some(hasWords);
}

/** Where a client looks if the document does not say. */
const USUAL = [
  "/detail",
  "/message",
  "/error/message",
  "/error_description",
  "/title",
  "/error",
  "/code",
  "/error/code",
];

export const ofSpec: readonly Rule[] = [
  {
    id: "spec/readable",
    title: "the package has its OpenAPI document, and all of it can be expressed",
    why: "everything else is made of it: client, types, mock, tests",
    fix: 'put openapi.yaml into the package, export it as "./openapi.yaml", and mend what is named',
    find: ({ specFault }) => (specFault === undefined ? [] : [specFault]),
  },
  {
    id: "spec/examples",
    title: "every response that has a body has a named example",
    why: "the mock answers with them, fixtures are made of them, and each of them is tested",
    fix: "add one under `examples` of the media type, with a name that says the case",
    find: inSpec((spec, subject) =>
      answersOf(spec).flatMap(({ operation, status, response }) =>
        mediaTypesOf(spec.document, response)
          .filter(([, media]) => examplesOf(spec.document, media).length === 0)
          .map(([type, media]) =>
            placeOf(subject, media, `${nameOf(operation)} ${status} ${type} has no named example`),
          ),
      ),
    ),
  },
  {
    id: "spec/credentials",
    title: "a status for wrong credentials is documented, 401 or 403",
    why: "it is the first error that anybody meets, and code that asks for new credentials waits for it",
    fix: "add the response with its body and an example",
    find: without(
      ["401", "403", "4XX", "default"],
      "takes credentials and documents neither 401 nor 403",
      isSecured,
    ),
  },
  {
    id: "spec/rate-limit",
    title: "a status for too many requests is documented, 429",
    why: "who collects balances of many accounts meets it every night",
    fix: "add the response 429; where the provider says nothing, let `default` describe its errors",
    find: without(["429", "4XX", "default"], "documents no 429"),
  },
  {
    id: "spec/errors",
    title: "in every example of an error, `x-errors` finds the message or the code",
    why: "else users read a status alone where the provider says what is wrong",
    fix: "add the JSON pointer to `message` or `code` of `x-errors` at the top of the document",
    find: inSpec((spec, subject) => {
      const envelope = child(spec.document.root, "x-errors")?.value;
      const { message = [], code = [] } = Object(envelope);
      const stated = [message, code].flat();
      const pointers = stated.length === 0 ? USUAL : stated;
      return answersOf(spec)
        .filter(({ status }) => !status.startsWith("2"))
        .flatMap(({ operation, status, response }) =>
          mediaTypesOf(spec.document, response)
            .filter(([type]) => /json/.test(type))
            .flatMap(([, media]) => examplesOf(spec.document, media))
            .filter(([, example]) => {
              const body = child(example, "value")?.value;
              // A body without words says nothing that could be found.
              return hasWords(body) && !findsWords(body, pointers);
            })
            .map(([name, example]) =>
              placeOf(
                subject,
                example,
                `nothing in ${nameOf(operation)} ${status} ${name} is message or code`,
              ),
            ),
        );
    }),
  },
  {
    id: "spec/balances",
    title: "`x-balances` marks the operation whose answer holds the balances",
    why: "`fetchBalances` calls it, and the normalizer is typed against its answer",
    fix: "write `x-balances: true` at that operation, and generate again",
    find: inSpec((spec, subject) =>
      subject.model?.balances === undefined
        ? [placeOf(subject, spec.document.root, "no operation has `x-balances`")]
        : [],
    ),
  },
  {
    id: "spec/servers",
    title: "there is a server, and each says which environments it serves",
    why: "a key of production must not go to a sandbox, nor the other way round",
    fix: "write `x-environments: [sandbox]` or `[production]` at each server",
    find: inSpec((spec, subject) => {
      const servers = child(spec.document.root, "servers");
      const all = Array.isArray(servers?.value) ? servers.value.length : 0;
      if (servers === undefined || all === 0) {
        return [placeOf(subject, spec.document.root, "no server is named")];
      }
      return Array.from({ length: all }, (_, index) => child(servers, index))
        .filter((server) => server !== undefined)
        .filter((server) => child(server, "x-environments") === undefined)
        .map((server) => placeOf(subject, server, "the server has no `x-environments`"));
    }),
  },
  {
    id: "spec/names",
    title: "every operation has an `operationId`",
    why: "it is the name of the method, in errors and in tests",
    fix: "add one, in camelCase: getBalance",
    find: inSpec((spec, subject) =>
      operationsOf(spec.document)
        .filter(({ id }) => id === undefined)
        .map((operation) =>
          placeOf(subject, operation.node, `${nameOf(operation)} has no \`operationId\``),
        ),
    ),
  },
];
