import { readdirSync } from "node:fs";
import path from "node:path";
import { camelCase, isReserved } from "@org/generate";
import { NewProviderError } from "./error.ts";

/** npm allows 214 characters with the scope; nobody reads that many. */
const MAX_LENGTH = 40;

const TITLE = new RegExp(`^[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .,&'’+-]{0,${MAX_LENGTH - 1}}$`, "u");

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Folders can't be called so on Windows, whatever comes after a dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** What `@org/NAME` and its entries mean otherwise, here or to a package manager. */
const RESERVED =
  `cli collector conformance constructor core docs examples favicon fixtures mock msw node
  node-modules opentelemetry provider runtime schemas spec-diff specs test testing tests tools`.split(
    /\s+/,
  );

/**
 * Checks the name of a new provider: part of a package name, of a folder and of environment variables.
 *
 * @throws {NewProviderError} when it is none or is taken: the message says what to do.
 */
export function checkName(name: string, root: string): void {
  checkForm(name);
  for (const folder of ["specs", "packages", "tools"]) {
    // `woosh-pay` and `wooshpay` would be one name in code.
    const taken = readdirSync(path.join(root, folder)).find((other) => bare(other) === bare(name));
    if (taken === undefined) continue;
    throw new NewProviderError(
      `"${name}" is taken: there is ${folder}/${taken}. Choose another name, or remove that first.`,
    );
  }
}

/**
 * Checks that a name can be one of a provider, wherever its package lies.
 *
 * @throws {NewProviderError} when it can't: the message says what to do.
 */
export function checkForm(name: string): void {
  if (!NAME.test(name) || name.length > MAX_LENGTH) {
    const like = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
    const isName = NAME.test(like) && like.length <= MAX_LENGTH && !isTaken(like);
    const instead = isName ? `: "${like}" is one` : "";
    throw new NewProviderError(
      `${JSON.stringify(name)} is no package name${instead}. It starts with a lower-case letter, and has these, digits and single hyphens: at most ${MAX_LENGTH}.`,
    );
  }
  if (isTaken(name)) {
    throw new NewProviderError(
      `"${name}" is a reserved name: add something to it, such as "${name}-pay", and say what people call the provider with --title.`,
    );
  }
}

/** Whether a name means something else: to this repository, to JavaScript or to a file system. */
function isTaken(name: string): boolean {
  const inCode = [name, camelCase(name)];
  const inherited = Object.getOwnPropertyNames(Object.prototype).map((one) => one.toLowerCase());
  return (
    RESERVED.includes(name) ||
    DEVICE.test(name) ||
    inCode.some((one) => isReserved(one) || inherited.includes(one.toLowerCase()))
  );
}

function bare(name: string): string {
  return name.replaceAll("-", "");
}

/**
 * Checks a name for people: identifiers are made of it, and it stands in comments and in Markdown.
 *
 * @throws {NewProviderError} when nothing can be made of it.
 */
export function checkTitle(title: string): void {
  if (TITLE.test(title)) return;
  throw new NewProviderError(
    `"${title}" is no title: at most ${MAX_LENGTH} letters, digits, spaces and . , & ' + -, of which a letter or digit comes first.`,
  );
}

/** `acme-pay` for people: "Acme Pay". */
export function titleOf(name: string): string {
  return name.replaceAll(/(^|-)([a-z0-9])/g, (_match, hyphen: string, first: string) => {
    return (hyphen && " ") + first.toUpperCase();
  });
}
