import type { Labelled } from "../evidence/fields/meaning.ts";
import { roleOf } from "../evidence/roles/roles.ts";
import { statusesIn, statusesTold } from "../evidence/roles/statuses.ts";
import type { Found } from "./found.ts";

/** What a list of operations says of one, besides its name. */
export interface Listed {
  readonly description: string;
  /** By the titles of columns: `Auth`, `Success`. */
  readonly others: readonly Labelled[];
  readonly line: number;
}

/** What is known of an operation, and what lists of operations say of its statuses and of signing in. */
export function withListed(own: Found, listed: readonly Listed[]): Found {
  return {
    ...own,
    statuses: [
      ...own.statuses,
      ...listed.flatMap(({ description, others, line }) =>
        [...statusesTold(description), ...others.flatMap(statusesOf)].map((status) => ({
          status,
          description: "",
          line,
        })),
      ),
    ],
    credentials: [
      ...own.credentials,
      ...listed.flatMap(({ others }) => others.flatMap(credentialOf)),
    ],
  };
}

function statusesOf({ label, value }: Labelled): string[] {
  const role = roleOf(label);
  const isAboutStatus =
    role === "status" || role === "statuses" || role === "response" || role === "error";
  return isAboutStatus ? statusesIn(value.replaceAll(/[`*]/g, "")) : statusesTold(value);
}

function credentialOf({ label, value, line }: Labelled): Found["credentials"] {
  if (roleOf(label) !== "authentication") return [];
  const isNone = /^\W*(?:❌|✗|✘|–|—|-)?\W*$/u.test(value) && !/[✓✔✅☑]/u.test(value);
  return [{ text: isNone ? "none" : value, isLabel: true, line }];
}
