/** Which connection it is about, in which run. */
export interface Place {
  /** The id of the run. */
  readonly run: string;
  /** When the run was made. */
  readonly runAt: Date;
  /** The name of the connection. */
  readonly connection: string;
  /** Whose connection it is; empty where tenants are not told apart. */
  readonly tenant: string;
  readonly provider: string;
}

/** An account as a row names it: empty where one answer is about all that the credentials see. */
export const WHOLE = "";
