/** What of a document goes on the wire as it is written: servers, paths, names of headers and cookies. */
import type { OpenApiDocument } from "./document.ts";
import { child, entries, fault, items, type Node, text } from "./node.ts";
import { operationsOf, parametersOf, responsesOf } from "./operations.ts";
import { serverUrl, tokenUrl } from "./server.ts";
import { SpecError } from "./spec-error.ts";

/** `token` of RFC 9110, section 5.6.2: what a header may be called, and a cookie (RFC 6265, 4.1.1). */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/**
 * Requires that a path begins with a slash: what doesn't would go on with the name of the host. And that
 * all of it is sent: what follows a `#` is not (RFC 3986, section 3.5), and what a URL parser changes is sent as
 * another path.
 *
 * @throws {SpecError} when it doesn't, or isn't.
 */
export function requirePath(path: string, node: Node): void {
  if (path.includes("#")) {
    throw fault(
      node,
      `the path "${path}" has a #, and what follows it is never sent: write it as %23, or leave it out`,
    );
  }
  const [broken] = /%(?![\da-f]{2}).{0,2}/i.exec(path) ?? [];
  if (broken !== undefined) {
    throw fault(
      node,
      `the path "${path}" has "${broken}", which is no percent-encoding (RFC 3986, section 2.1): write the % as %25`,
    );
  }
  const [changed] = /\\|(?<=\/)(?:\.|%2e){1,2}(?=[/?]|$)/i.exec(path) ?? [];
  if (changed !== undefined) {
    throw fault(
      node,
      `the path "${path}" has "${changed}", with which another is called (URL standard, section 4.4): write what is meant`,
    );
  }
  if (/\{[?&]/.test(path)) {
    throw fault(
      node,
      `the path "${path}" has an expression of RFC 6570, which OpenAPI has not: describe what is in the query as parameters`,
    );
  }
  if (path.startsWith("/")) return;
  throw fault(
    node,
    `the path "${path}" does not begin with a slash, and would become part of the host: write "/${path.replace(/^[./\\]+/, "")}"`,
  );
}

/**
 * Requires that a header or a cookie can be called so.
 *
 * @throws {SpecError} when it can't.
 */
export function requireToken(name: string, node: Node): void {
  if (TOKEN.test(name)) return;
  throw fault(
    node,
    `${JSON.stringify(name)} can't be the name of a header or a cookie: these have letters, digits and !#$%&'*+-.^_\`|~ (RFC 9110, section 5.6.2)`,
  );
}

/** Requires that a parameter or an API key can be sent where it says. */
export function requireSendable(node: Node): void {
  const place = text(node, "in");
  if (place !== "header" && place !== "cookie") return;
  const name = child(node, "name");
  if (typeof name?.value === "string") requireToken(name.value, name);
}

/**
 * Every place from which nothing may be sent as the document has it.
 *
 * @throws {SpecError} when a reference leads nowhere, or something is no object.
 */
export function wireFaults(document: OpenApiDocument): SpecError[] {
  const { files, root } = document;
  const faults: SpecError[] = [];
  const attempt = (check: () => void): void => {
    try {
      check();
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      const { path, pointer } = error.place;
      const isKnown = faults.some(
        (one) => one.place.path === path && one.place.pointer === pointer,
      );
      if (!isKnown) faults.push(error);
    }
  };
  const serversOf = (owner: Node): void => {
    for (const server of items(child(owner, "servers"), "`servers`")) {
      attempt(() => serverUrl(server));
    }
  };
  serversOf(root);
  const components = child(root, "components");
  for (const [, at] of entries(components && child(components, "securitySchemes"), "schemes")) {
    const scheme = files.resolve(at);
    if (text(scheme, "type") === "apiKey") attempt(() => requireSendable(scheme));
    const flows = child(scheme, "flows");
    const flow = flows && child(flows, "clientCredentials");
    if (flow !== undefined) attempt(() => tokenUrl(flow));
    const token = child(scheme, "x-token");
    if (token !== undefined) attempt(() => serversOf(token));
  }
  for (const operation of operationsOf(document)) {
    const { node, path, pathItem } = operation;
    attempt(() => requirePath(path, pathItem));
    serversOf(pathItem);
    serversOf(node);
    for (const parameter of parametersOf(document, operation)) {
      attempt(() => requireSendable(parameter));
    }
    for (const [, response] of responsesOf(document, operation)) {
      for (const [name, header] of entries(child(response, "headers"), "`headers`")) {
        attempt(() => requireToken(name, header));
      }
    }
  }
  return faults;
}
