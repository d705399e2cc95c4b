import { cut } from "./cut.ts";
import { type ErrorJson, errorToJson } from "./error-json.ts";

/** Some lines of a log: a provider's own words are as long as it likes. */
const MAX_MESSAGE = 2_000;

/** What every error of a client knows. */
export interface ProviderErrorInit {
  readonly provider: string;
  readonly label?: string | null | undefined;
  readonly operation: string | null;
  readonly message: string;
  readonly cause?: unknown;
}

/**
 * The base of every error that a client throws. `instanceof` also holds between two copies of this
 * package in one program: classes know each other by their `className`.
 */
export class ProviderError extends Error {
  /** The name by which copies of this class know each other. */
  static readonly className: string = "ProviderError";

  override readonly name: string = "ProviderError";
  /** The provider's name: `finix`. */
  declare readonly provider: string;
  /** Your name for the connection; null where it has none. */
  declare readonly label: string | null;
  /** The operation's id in the spec; null where no operation was called yet. */
  declare readonly operation: string | null;
  /** The page of a list that failed, from 1; absent where the call was for no page of several. */
  declare readonly page?: number;

  /**
   * What `init` knows beside the message and the cause becomes the error's own. The message says whose
   * call failed, `finix[tenant-a].getBalance`, and is cut at 2,000 characters.
   */
  constructor({ message, cause, provider, label = null, operation, ...known }: ProviderErrorInit) {
    const where = `${provider}${label === null ? "" : `[${label}]`}${operation === null ? "" : `.${operation}`}`;
    super(cut(`${where}: ${message}`, MAX_MESSAGE), cause === undefined ? undefined : { cause });
    Object.assign(this, { provider, label, operation }, known);
  }

  /**
   * What the error and its causes say, for logs and wires: each thing once, and about 10,000 characters
   * at most. The body of an answer and the stack are not in it.
   */
  toJSON(): ErrorJson {
    return errorToJson(this);
  }

  /** Narrows to the class with its type argument: of `ApiError`, the body is unknown rather than any. */
  static override [Symbol.hasInstance]<Class extends ErrorClass>(
    this: Class,
    value: unknown,
  ): value is InstanceType<Class> {
    if (typeof value !== "object" || value === null) return false;
    // A class that a user derives has no name of its own here: only its own objects are of it.
    if (!Object.hasOwn(this, "className")) return super[Symbol.hasInstance](value);
    try {
      for (let type = value.constructor; isClass(type); type = Object.getPrototypeOf(type)) {
        if (Object.hasOwn(type, "className") && type.className === this.className) return true;
      }
    } catch {
      // What is thrown may be anything: a proxy that can't be looked at is no error of ours.
    }
    return false;
  }
}

/** A class of errors, whatever it is made of. */
type ErrorClass = (abstract new (...init: never) => ProviderError) & { readonly className: string };

function isClass(value: unknown): value is typeof ProviderError {
  return typeof value === "function" && "className" in value;
}
