import { v5 } from "uuid";

/** The namespace of the ids below: a random one of its own (RFC 9562, section 6.6). */
const NAMESPACE = "5b0b9a52-6a5e-4f43-9e0a-2f2c5d8d7b61";

/** The id of what is named so: always the same, so that what is made twice is there once (UUID version 5). */
export function idOf(...names: readonly (string | number)[]): string {
  return v5(JSON.stringify(names), NAMESPACE);
}
