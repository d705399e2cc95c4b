import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Validators } from "@org/extract";
import { isObject } from "@org/openapi";

/** What the last look at an address brought, for the next conditional request. */
export interface LastLook extends Validators {
  readonly url: string;
  readonly text: string;
}

/** The last look at a provider's page; undefined where there is none, or one of another address. */
export function readLastLook(folder: string, provider: string, url: string): LastLook | undefined {
  const file = fileOf(folder, provider);
  if (!existsSync(file)) return undefined;
  const value: unknown = parse(readFileSync(file, "utf8"));
  if (!isObject(value)) return undefined;
  const { text, etag, lastModified } = value;
  if (value["url"] !== url || typeof text !== "string") return undefined;
  return {
    url,
    text,
    ...(typeof etag === "string" ? { etag } : {}),
    ...(typeof lastModified === "string" ? { lastModified } : {}),
  };
}

/** A state that can't be read is no state: the page is fetched as if for the first time. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Notes a look for the next one. */
export function writeLastLook(folder: string, provider: string, look: LastLook): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(folder, provider), `${JSON.stringify(look, null, 2)}\n`);
}

function fileOf(folder: string, provider: string): string {
  return path.join(folder, `${provider}.json`);
}
