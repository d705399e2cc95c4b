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
import { asArray, asObject } from "../json.ts";
import { compareBalances } from "../package/balances.ts";
import { compareCredentials, type Judged } from "../package/credentials.ts";
import { compareExports } from "../package/exports.ts";
import { compareHeaderOptions } from "../package/header-options.ts";
import type { Package, Packages } from "../package/read.ts";
import { compareServerOptions } from "../package/server-options.ts";
import { remark } from "./outcome.ts";
import { compareServers, type ServerList } from "./servers.ts";

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
    ...compareTexts(base, revision),
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
      .map(([key]) =>
        remark(
          "client-behaviour-changed",
          pointerTo("", key),
          `\`${key}\` tells the client otherwise.`,
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
  const elsewhere = ["flows", "openIdConnectUrl"].some(differs) || source(before) !== source(after);
  return [
    ...flows.map((flow) =>
      remark("credentials-required", pointer, `\`${name}\` has no flow \`${flow}\` any more.`),
    ),
    ...(flows.length === 0 && elsewhere
      ? [remark("token-source-changed", pointer, `Tokens for \`${name}\` are got another way.`)]
      : []),
    ...(differs("description") || differs("bearerFormat")
      ? [remark("documentation-changed", pointer, `The description of \`${name}\` changed.`)]
      : []),
  ];
}

function textAt(node: Node, key: string): string {
  return canonicalJson(ownMember(node.value, key));
}

function flowsOf(scheme: Node): readonly string[] {
  return Object.keys(asObject(ownMember(scheme.value, "flows"))).sort();
}

/** What `x-token` says but for the options: those are compared as the client's. */
function source(scheme: Node): string {
  const token = asObject(ownMember(scheme.value, "x-token"));
  const body = Object.entries(asObject(token["body"])).map(([member, value]) => [
    member,
    isObject(value) && value,
  ]);
  // RFC 6749, section 2.3.1: what is not said otherwise.
  const { clientAuthentication = "client_secret_basic" } = token;
  return canonicalJson({ ...token, clientAuthentication, body: Object.fromEntries(body) });
}

/** `info.version` is the provider's own count and changes nothing by itself. */
function compareTexts(base: OpenApiDocument, revision: OpenApiDocument): readonly Finding[] {
  const textOf = ({ root }: OpenApiDocument) => {
    const { info, tags, externalDocs, "x-provider": provider } = asObject(root.value);
    const { version: _, ...said } = asObject(info);
    const title = isObject(provider) ? provider["title"] : undefined;
    return canonicalJson([said, asArray(tags).map(canonicalJson).sort(), externalDocs, title]);
  };
  if (textOf(base) === textOf(revision)) return [];
  return [remark("documentation-changed", "/info", "The title or description of the API changed.")];
}
