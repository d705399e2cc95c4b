/** What is said of a parameter or a field. */
export interface ValueFacts {
  /** `integer`, `null or string`: JSON Schema's words, sorted. Undefined: nothing is said. */
  readonly type: string | undefined;
  readonly required: boolean;
  /** The values of a complete list, sorted; null is told by the type. */
  readonly enum: string | undefined;
  /** Whether careful readers may disagree on it: then it counts for nobody. */
  readonly maybe: boolean;
}

/** Fields by their paths, or parameters by place and name. */
export type Values = ReadonlyMap<string, ValueFacts>;

/** The fields of a body by its media types. */
export type Bodies = ReadonlyMap<string, Values>;

/** What is said of an answer with one status. */
export interface ResponseFacts {
  readonly bodies: Bodies;
  readonly maybe: boolean;
}

/** What is said of an operation. */
export interface OperationFacts {
  /** In capitals. */
  readonly method: string;
  readonly path: string;
  /** As {@link securityWords} has it; undefined where it is not to be compared. */
  readonly security: string | undefined;
  /** By `query currency`; names of headers in small letters. */
  readonly parameters: Values;
  readonly request: Bodies;
  readonly responses: ReadonlyMap<string, ResponseFacts>;
  readonly maybe: boolean;
}

/** The operations of a page or a document by `GET /purses/{id}`. */
export type PageFacts = ReadonlyMap<string, OperationFacts>;
