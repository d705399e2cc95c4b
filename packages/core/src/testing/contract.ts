/** What generated code tells a mock: the operations of a spec, what they take and how they answer. */
import type { AnyOperation, Provider, Validator } from "../contract.ts";
import type { Fixture } from "./fixture.ts";

/** What a mock has to know of a provider. */
export interface MockContract {
  readonly provider: Provider;
  /** The environment to choose where no production server is there; absent: the default. */
  readonly environment?: string;
  readonly operations: readonly MockedOperation[];
}

/** What a mock has to know of an operation. */
export interface MockedOperation {
  readonly operation: AnyOperation;
  readonly parameters: readonly MockedParameter[];
  readonly body?: MockedBody;
  /** Its answers by status and name, in the order of the spec. */
  readonly fixtures: FixturesOf;
}

/** The answers of an operation: by status, by the name of the example. */
export type FixturesOf = Readonly<Record<string, Readonly<Record<string, Fixture>>>>;

/** A parameter of a request (OpenAPI 3.1, section 4.8.12). */
export interface MockedParameter {
  readonly in: "path" | "query" | "header" | "cookie";
  readonly name: string;
  /** The argument of the method. */
  readonly arg: string;
  readonly required?: true;
  /** The types that its schema has; absent: any. */
  readonly types?: readonly ParameterType[];
  /** The values that its schema lists, as texts. */
  readonly values?: readonly string[];
  /** What stands before it in a path (the styles `label` and `matrix`): `.`, `;name=`. */
  readonly prefix?: string;
  /** Where several values of it may come: what stands between them in the URL, or `&`: its name again. */
  readonly separator?: string;
  /** An object, each of whose members is a pair of the query: `filter[status]=open`, or `status=open`. */
  readonly members?: "bracketed" | "bare";
  /** Its text is JSON (`content`). */
  readonly json?: true;
}

export type ParameterType = "string" | "integer" | "number" | "boolean" | "null";

/** A body of a request, by media type: what it is held against, or how it is read. */
export interface MockedBody {
  readonly required?: true;
  readonly content: Readonly<Record<string, Validator | "text">>;
}
