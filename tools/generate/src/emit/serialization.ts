/** `serialization.ts`: the same for every description; a bundler keeps what its operations call. */
import { readFileSync } from "node:fs";
import { fileComment } from "./comment.ts";

const RUNTIME = new URL("../runtime/serialization.ts", import.meta.url);

/** The text of `serialization.ts`. */
export function emitSerialization(): string {
  const about =
    "How arguments become parts of a request: a parameter's style, a body's media type.";
  return `${fileComment(about)}\n${readFileSync(RUNTIME, "utf8")}`;
}
