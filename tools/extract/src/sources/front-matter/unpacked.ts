import { unzipSync } from "node:zlib";
import { isDraft, type JsonObject } from "../../base/json.ts";

/** More than any operation takes; less than what a small text could be unpacked to. */
const MAX_BYTES = 5_000_000;

/** The object in a JSON text, or in one that was compressed and written in base 64; undefined for any other. */
export function unpacked(text: string): JsonObject | undefined {
  const packed = text.replaceAll(/\s+/g, "");
  const json = /^[A-Za-z0-9+/_-]+=*$/.test(packed) ? inflated(packed) : text;
  try {
    const value: unknown = JSON.parse(json ?? "");
    return isDraft(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function inflated(packed: string): string | undefined {
  try {
    const bytes = Buffer.from(packed, "base64");
    return unzipSync(bytes, { maxOutputLength: MAX_BYTES }).toString("utf8").toWellFormed();
  } catch {
    return undefined;
  }
}
