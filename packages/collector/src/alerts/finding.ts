import { createHash } from "node:crypto";
import type { EventData, EventType } from "./events.ts";

/** What a rule says of one thing that it watches: it is beyond the limit, or it is back. */
export interface Finding<Type extends EventType = EventType> {
  readonly rule: string;
  /** What it is about: one text for one thing. */
  readonly subject: string;
  readonly tenant: string;
  readonly connection: string;
  /** The account that was asked for; null: it is about the connection. */
  readonly asked: string | null;
  readonly isBeyond: boolean;
  /** What is told of it where it is a change: mostly it is none. */
  readonly type: Type;
  data(): EventData[Type];
}

/** What an index has room for with a name beside it: PostgreSQL's rows of indexes end at 2,704 bytes. */
const MAX_LENGTH = 400;

/** One text for the parts, and for no others; parts that are long together are told by their SHA-256. */
export function subjectOf(...parts: readonly string[]): string {
  const text = JSON.stringify(parts);
  if (text.length <= MAX_LENGTH) return text;
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
