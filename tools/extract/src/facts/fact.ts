/** What kind of thing a contract says. */
export type FactKind =
  | "version"
  | "server"
  | "operation"
  | "security"
  | "parameter"
  | "body"
  | "status"
  | "field"
  | "items"
  | "schema"
  | "extension";

/** Something an API's contract says, comparable between a page and a spec. */
export interface Fact {
  /** Equal for the same fact of two documents. */
  readonly id: string;
  readonly kind: FactKind;
  /** How a person calls it: "field `gpa.balances`", "422". */
  readonly label: string;
  /** The operation it belongs to: `GET /balances`. */
  readonly operation?: string;
  /** Where in the operation: `request`, or a status. */
  readonly place?: string;
  /** The fact that this one is a part of, so that a missing status is not told field by field. */
  readonly parent?: string;
  /** What is said of it, by word: `type`, `enum`, `required`. */
  readonly traits: Readonly<Record<string, string>>;
  /** JSON pointers at which it stands, through every reference that leads there; the last is its own. */
  readonly trail: readonly string[];
}
