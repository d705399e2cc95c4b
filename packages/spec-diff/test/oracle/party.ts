/** The package of a document, and the server that it speaks of. */
import { told } from "./answers.ts";
import { type Given, NOTHING, type Sent } from "./client.ts";
import { type Contract, contractOf } from "./contract.ts";
import type { Side } from "./sides.ts";

/** A side with what its server takes and gives. */
export interface Party extends Side {
  readonly contract: Contract;
}

const parties = new Map<string, Party>();

/** A side, and its server. */
export function partyOf(side: Side): Party {
  const known = parties.get(side.folder) ?? { ...side, contract: contractOf(side.document) };
  parties.set(side.folder, known);
  return known;
}

/** The server of a document: answers in which each text says where it stands. */
export function answering({ contract }: Party): (sent: Sent) => Given {
  return ({ method, url }) => {
    const served = contract.operations.find(
      (one) =>
        one.method === method &&
        new RegExp(`${one.path.replaceAll("{}", "[^/]+")}$`).test(url.pathname),
    );
    return (served && told(served)) ?? NOTHING;
  };
}
