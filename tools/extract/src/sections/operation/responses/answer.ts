import type { JsonObject } from "../../../base/json.ts";
import type { ListedStatus } from "../../../evidence/fields/meaning.ts";
import type { PlacedGroup, PlacedSample } from "../../found.ts";

/** What is known of one status. */
export interface Answer {
  readonly samples: PlacedSample[];
  readonly groups: PlacedGroup[];
  description?: string;
  /** What a table of statuses says of its body. */
  body?: Pick<ListedStatus, "schema" | "model">;
  /** A JSON Schema of its body. */
  stated?: JsonObject;
  readonly line: number;
}

/** The answers of an operation, as they become known. */
export class Answers {
  readonly #answers = new Map<string, Answer>();

  /** What is known of a status, which then is one of the operation's; `line` is where the page names it. */
  at(status: string, line: number): Answer {
    const answer = this.#answers.get(status) ?? { samples: [], groups: [], line };
    this.#answers.set(status, answer);
    return answer;
  }

  /** What is known of a status; undefined where it is none of the operation's. */
  get(status: string): Answer | undefined {
    return this.#answers.get(status);
  }

  statuses(): string[] {
    return [...this.#answers.keys()];
  }

  /** The answers whose statuses are of a kind. */
  of(isOfKind: (status: string) => boolean): [string, Answer][] {
    return [...this.#answers].filter(([status]) => isOfKind(status));
  }

  sorted(): [string, Answer][] {
    return [...this.#answers].sort(([a], [b]) => a.localeCompare(b));
  }
}

/** Whether a status, or a range, is a success. */
export function isSuccess(status: string): boolean {
  return status.startsWith("2");
}

/** Whether a status, a range or the default is an error. */
export function isError(status: string): boolean {
  return !isSuccess(status) && !status.startsWith("1") && !status.startsWith("3");
}
