import type { AnyDefinition, Provider } from "@org/core/provider";
import { type Model, type Operation, readModel } from "@org/generate";
import { loadSpec, type Spec } from "@org/specs";
import { argumentsOf, findPlaces, goodAnswersOf, type Places, partsOf } from "../../spec/index.ts";
import type { Subject } from "../suite/subject.ts";
import { markSecrets } from "./marks.ts";
import { tokenOf } from "./token.ts";

/** Methods of which a request can be sent again (RFC 9110, section 9.2.1). */
const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** What a subject is made of. */
export interface SubjectSource {
  readonly definition: AnyDefinition;
  /** The path of its spec. */
  readonly spec: string;
}

/**
 * What the cases know of each provider.
 *
 * @throws {Error} when a spec does not say what its package does.
 */
export function subjectsOf(packages: readonly SubjectSource[]): Subject[] {
  const secrets = markSecrets(packages.map(({ definition }) => definition.provider));
  return packages.map((one, index) => subjectOf(one, secrets[index] ?? {}));
}

/** @throws {Error} when the spec does not say what the package does. */
function subjectOf(
  { definition, spec: file }: SubjectSource,
  credentials: Subject["credentials"],
): Subject {
  const { provider, normalize } = definition;
  const { name, errors } = provider;
  const spec = loadSpec(file);
  const model = readModel(spec.document, name);
  const { operation } = model.balances ?? {};
  if (operation === undefined) throw new Error(`no operation of ${name} has x-balances.`);
  const { id, method, path, parameters } = operation;
  const answers = goodAnswersOf(spec, operation).map(({ value, schema }) => ({
    value,
    at: findPlaces(partsOf(schema, value), normalize, errors.status),
  }));
  const [first] = answers.toSorted((one, other) => count(other.at) - count(one.at));
  if (first === undefined) throw new Error(`${name} has no example of a good answer.`);
  const text = parameters.find((one) => one.in === "path" && isText(one));
  const [message] = errors.message ?? [];
  return {
    name,
    credentials,
    variables: Object.fromEntries(provider.credentials.map((one) => [one.name, one.env])),
    operation: id,
    method,
    path,
    parameters: parameters.map((one) => ({ arg: one.arg, name: one.name, in: one.in })),
    accept: acceptOf(operation),
    args: argumentsOf(operation),
    ...(text !== undefined && { pathParameter: text.arg }),
    retried: SAFE.has(method) || parameters.some(({ idempotencyKey }) => idempotencyKey),
    ...environmentOf(provider),
    ...schemesOf(provider, spec, model, operation),
    ...(errors.status !== undefined && { status: errors.status }),
    ...(message !== undefined && { message }),
    examples: answers.map(({ value }) => value),
    example: first.value,
    at: first.at,
  };
}

function count(places: Places): number {
  return Object.keys(places).length;
}

function acceptOf({ responses }: Operation): string {
  const types = responses.flatMap(({ content }) => content.map(({ type }) => type));
  return [...new Set(types)].join(", ");
}

function isText({ schema: { shape } }: Operation["parameters"][number]): boolean {
  const end = shape.kind === "ref" ? shape.to.schema.shape : shape;
  return end.kind === "scalar" && end.types.length === 1 && end.types[0] === "string";
}

function environmentOf({ servers }: Provider): Pick<Subject, "environment"> {
  const all = servers.flatMap(({ environments }) => environments);
  const environment = all.includes("production") ? "production" : all[0];
  return environment === undefined ? {} : { environment };
}

/** How credentials travel, where the cases care: a client that has them all uses the first way. */
function schemesOf(
  { security }: Provider,
  spec: Spec,
  model: Model,
  operation: Operation,
): Pick<Subject, "basic" | "token"> {
  const names = operation.security[0] ?? [];
  const basic = names.map((name) => security[name]).find((scheme) => scheme?.type === "basic");
  const tokens = names.flatMap((name) => {
    const scheme = security[name];
    return scheme?.type === "token" ? [tokenOf(name, scheme, spec, model)] : [];
  });
  const [token] = tokens;
  return {
    ...(basic?.type === "basic" && {
      basic: { username: basic.username, password: basic.password },
    }),
    ...(token !== undefined && { token }),
  };
}
