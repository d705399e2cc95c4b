/** A row as it comes: `numeric` and `bigint` are texts, times are dates, JSON is parsed. */
export type Row = Readonly<Record<string, unknown>>;

/** What a statement did. */
export interface Result<R extends Row> {
  readonly rows: readonly R[];
  /** How many rows it inserted, changed or gave. */
  readonly count: number;
}

/** What runs statements: a database, or a transaction in it. */
export interface Queryable {
  /** Runs one statement with values in the places `$1`, `$2`. A server has two minutes for it: then it counts as lost. */
  query<R extends Row = Row>(text: string, values?: readonly unknown[]): Promise<Result<R>>;
  /** Runs statements without values, one after the other, however long they take. */
  execute(text: string): Promise<void>;
}

/** A connection of its own where there is a server, until it is disposed of: statements in no transaction. */
export interface Session extends Queryable, AsyncDisposable {}

/** PostgreSQL: a server, or in this process. Both have the same SQL. */
export interface Database extends Queryable {
  readonly kind: "server" | "embedded";
  /** The schema of the collector's tables, as it stands in SQL. */
  readonly schema: string;
  /**
   * Runs `work` in a transaction, which is undone where it throws. A server ends one that waits for its next statement for
   * a minute.
   */
  transaction<T>(work: (transaction: Queryable) => Promise<T>): Promise<T>;
  /** For what lasts longer than a transaction, such as a cursor. */
  connect(): Promise<Session>;
  close(): Promise<void>;
}
