/** A run that goes on where another left its work. */
import { existsSync } from "node:fs";
import path from "node:path";
import { hashOf } from "@org/extract";
import { isObject, ownMember, readSource } from "@org/openapi";
import type { NewProvider } from "./draft.ts";
import { NewProviderError } from "./error.ts";

/** What a run that left its work was asked for. */
export type Left = Pick<NewProvider, "title" | "operations" | "overlay">;

/**
 * What the run was asked for that left `specs/NAME`: its own overlay is what a person mended.
 *
 * @throws {NewProviderError} when there is none.
 */
export function leftIn(root: string, name: string): Left {
  const page = ownMember(readIn(root, name, "provenance.yaml"), "page");
  const provider = ownMember(readIn(root, name, "openapi.yaml"), "x-provider");
  const operations = ownMember(page, "operations");
  return {
    title: String(ownMember(provider, "title")),
    operations: Array.isArray(operations) ? operations.map(String) : undefined,
    overlay: fileIn(root, name, "overlay.yaml"),
  };
}

/**
 * Requires that the source is the one that the work was made of.
 *
 * @throws {NewProviderError} when it is another.
 */
export function checkContinued({ name, from, text }: NewProvider, root: string): void {
  const page = ownMember(readIn(root, name, "provenance.yaml"), "page");
  if (ownMember(page, "sha256") === hashOf(text)) return;
  throw new NewProviderError(
    `${from} is another than the source of specs/${name}: its SHA-256 is not the one in provenance.yaml. Go on with that, or remove specs/${name} and begin again.`,
  );
}

function readIn(root: string, name: string, file: string): object {
  const full = fileIn(root, name, file);
  const value = existsSync(full) ? readSource(full).value : undefined;
  if (isObject(value)) return value;
  throw new NewProviderError(
    `there is nothing to go on with: specs/${name}/${file} is not there. Run it without --continue.`,
  );
}

function fileIn(root: string, name: string, file: string): string {
  return path.join(root, "specs", name, file);
}
