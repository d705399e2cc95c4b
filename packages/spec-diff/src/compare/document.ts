import {
  canonicalJson,
  child,
  isObject,
  type Node,
  type OpenApiDocument,
  ownMember,
  pointerTo,
} from "@org/openapi";
import { schemesOf } from "../api/security.ts";
import type { Finding } from "../finding.ts";
import { asObject } from "../json.ts";
import { compareBalances } from "../package/balances.ts";
import { compareCredentials, type Judged } from "../package/credentials.ts";
import { compareExports } from "../package/exports.ts";
import { compareHeaderOptions } from "../package/header-options.ts";
import type { Package, Packages } from "../package/read.ts";
import { compareServerOptions } from "../package/server-options.ts";
import { differences } from "./differences.ts";
import { compareServers, type ServerList } from "./message/servers.ts";
import { remark } from "./outcome.ts";
import { compareDocumentWords } from "./words.ts";

/** Compares what a document says beside its operations: it reaches all of them. */
export function compareDocuments(
  base: OpenApiDocument,
  revision: OpenApiDocument,
  packages: Packages | undefined,
  usedSchemes: ReadonlySet<string>,
  judged: Judged,
): readonly Finding[] {
  return [
    ...compareServers(serversOf(base, packages?.base), serversOf(revision, packages?.revision)),
    ...(packages ? compareClients(packages, judged) : []),
    ...compareSchemes(base, revision, usedSchemes),
    ...compareDocumentWords(base, revision),
  ];
}

function serversOf({ root }: OpenApiDocument, made: Package | undefined): ServerList {
  return { node: child(root, "servers"), pointer: "/servers", made: made?.model.servers };
}

/** What the generated client is and does beside its methods. */
function compareClients(packages: Packages, judged: Judged): readonly Finding[] {
  const before = packages.base.model;
  const after = packages.revision.model;
  const behaviour = [
    ["x-errors", before.errors, after.errors],
    ["x-rate-limit", before.rateLimit, after.rateLimit],
  ] as const;
  return [
    ...(before.name === after.name
      ? []
      : [
          remark(
            "provider-renamed",
            "/x-provider/name",
            `The provider is \`${after.name}\` now, not \`${before.name}\`.`,
          ),
        ]),
    ...behaviour
      .filter(([, was, is]) => canonicalJson(was) !== canonicalJson(is))
      .map(([key, was, is]) =>
        remark(
          "client-behaviour-changed",
          pointerTo("", key),
          `The client is told otherwise: ${differences(key, was, is)}.`,
        ),
      ),
    ...compareBalances(packages),
    ...compareCredentials(before, after, judged),
    ...compareServerOptions(before, after),
    ...compareHeaderOptions(before, after),
    ...compareExports(packages),
  ];
}

/** Security schemes of the same name and kind: where tokens come from, and what is said of them. */
function compareSchemes(
  base: OpenApiDocument,
  revision: OpenApiDocument,
  used: ReadonlySet<string>,
): readonly Finding[] {
  const after = schemesOf(revision);
  return [...schemesOf(base)].flatMap(([name, scheme]) => {
    const now = after.get(name);
    const same = ownMember(scheme.value, "type") === ownMember(now?.value, "type");
    return now && same && used.has(name) ? compareScheme(name, scheme, now) : [];
  });
}

function compareScheme(name: string, before: Node, after: Node): readonly Finding[] {
  const pointer = pointerTo("/components/securitySchemes", name);
  const differs = (key: string) => textAt(before, key) !== textAt(after, key);
  const flows = flowsOf(before).filter((flow) => !flowsOf(after).includes(flow));
  const [was, is] = [sourceOf(before), sourceOf(after)];
  const elsewhere = canonicalJson(was) !== canonicalJson(is);
  return [
    ...flows.map((flow) =>
      remark("credentials-required", pointer, `\`${name}\` has no flow \`${flow}\` any more.`),
    ),
    ...(flows.length === 0 && elsewhere
      ? [
          remark(
            "token-source-changed",
            pointer,
            `Tokens for \`${name}\` are got another way: ${differences("", was, is)}.`,
          ),
        ]
      : []),
    ...["description", "bearerFormat"]
      .filter(differs)
      .map((key) =>
        remark("documentation-changed", pointer, `The \`${key}\` of \`${name}\` changed.`),
      ),
  ];
}

function textAt(node: Node, key: string): string {
  return canonicalJson(ownMember(node.value, key));
}

function flowsOf(scheme: Node): readonly string[] {
  return Object.keys(asObject(ownMember(scheme.value, "flows"))).sort();
}

/** Where tokens come from; of `x-token` all but the options: those are compared as the client's. */
function sourceOf({ value: scheme }: Node): unknown {
  const token = asObject(ownMember(scheme, "x-token"));
  const body = Object.entries(asObject(token["body"])).map(([member, value]) => [
    member,
    isObject(value) && value,
  ]);
  // RFC 6749, section 2.3.1: what is not said otherwise.
  const { clientAuthentication = "client_secret_basic" } = token;
  return {
    flows: ownMember(scheme, "flows"),
    openIdConnectUrl: ownMember(scheme, "openIdConnectUrl"),
    "x-token": { ...token, clientAuthentication, body: Object.fromEntries(body) },
  };
}
