/** Everyone who asks for one balance. */
import { BALANCE_ID, BALANCE_TEXT, finixClient } from "./finix.ts";
import { importPeers } from "./peers.ts";

/** Where the question goes: through that `fetch`, or over the network. */
export interface Connection {
  readonly fetch?: typeof fetch;
  readonly baseUrl: string;
}

/** One who asks. */
export interface Caller {
  readonly name: string;
  readonly note?: string;
  /** The answer it wants. */
  readonly body: string;
  readonly contentType: string;
  /** The function that asks once. */
  make(connection: Connection): () => Promise<unknown>;
}

interface PeerCaller extends Omit<Caller, "body" | "contentType"> {
  readonly body?: string;
  readonly contentType?: string;
}

interface PeerModule {
  bare(connection: Connection): () => Promise<unknown>;
  readonly peers: readonly PeerCaller[];
}

/** What all are compared with. */
export const BARE = "fetch + json()";

const args = { balance_id: BALANCE_ID };

const ours: readonly PeerCaller[] = [
  {
    name: "@org/finix getBalance",
    note: "typed, validated, exact",
    make(connection) {
      const client = finixClient(connection);
      return () => client.getBalance(args);
    },
  },
  {
    name: "@org/finix fetchBalances",
    note: "and normalized",
    make(connection) {
      const client = finixClient(connection);
      return () => client.fetchBalances(args);
    },
  },
  {
    name: "@org/finix api.GET",
    note: "openapi-fetch, validated",
    make(connection) {
      const { api } = finixClient(connection);
      return () => api.GET("/balances/{balance_id}", { params: { path: args } });
    },
  },
];

/** Bare fetch, ours and the peers. */
export async function loadCallers(): Promise<Caller[]> {
  const { bare, peers } = await importPeers<PeerModule>("libraries", "call.js");
  const first = { name: BARE, note: "no validation, no errors", make: bare };
  const answer = { body: BALANCE_TEXT, contentType: "application/json" };
  return [first, ...ours, ...peers].map((caller) => ({ ...answer, ...caller }));
}
