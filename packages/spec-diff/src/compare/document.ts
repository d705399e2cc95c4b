import type { SpecDocument } from "../document.ts";
import type { Finding } from "../finding.ts";
import { asArray, asObject, isObject, type JsonObject, pointerTo, stableJson } from "../json.ts";
import type { ChangeId } from "../policy.ts";
import { compareServers } from "./servers.ts";

/** Compares what a document says beside its operations: it reaches all of them. */
export function compareDocuments(
  base: SpecDocument,
  revision: SpecDocument,
  usedSchemes: ReadonlySet<string>,
): readonly Finding[] {
  return [
    ...compareServers(base.root["servers"], revision.root["servers"], "/servers").findings,
    ...compareProvider(base.root, revision.root),
    ...compareSchemes(base.root, revision.root, usedSchemes),
    ...compareTexts(base.root, revision.root),
  ];
}

function say(id: ChangeId, pointer: string, message: string): Finding {
  return { id, pointer, direction: "both", message };
}

/** The extensions that a client is made from. */
function compareProvider(base: JsonObject, revision: JsonObject): readonly Finding[] {
  const nameOf = (root: JsonObject) => asObject(root["x-provider"])["name"];
  const renamed =
    nameOf(base) !== undefined &&
    nameOf(revision) !== undefined &&
    nameOf(base) !== nameOf(revision);
  const behaviour = (["x-errors", "x-rate-limit"] as const).filter(
    (key) => stableJson(base[key]) !== stableJson(revision[key]),
  );
  return [
    ...(renamed
      ? [
          say(
            "provider-renamed",
            "/x-provider/name",
            `The provider is \`${nameOf(revision)}\` now.`,
          ),
        ]
      : []),
    ...behaviour.map((key) =>
      say("client-behaviour-changed", pointerTo("", key), `\`${key}\` tells the client otherwise.`),
    ),
  ];
}

/** Security schemes of the same name and kind: where tokens come from, how options are named. */
function compareSchemes(
  base: JsonObject,
  revision: JsonObject,
  used: ReadonlySet<string>,
): readonly Finding[] {
  const schemesOf = (root: JsonObject) => asObject(asObject(root["components"])["securitySchemes"]);
  const after = schemesOf(revision);
  return Object.entries(schemesOf(base)).flatMap(([name, value]) => {
    const scheme = asObject(value);
    const now = asObject(after[name]);
    if (!used.has(name) || scheme["type"] !== now["type"]) return [];
    const renamed = stableJson(optionsOf(scheme)) !== stableJson(optionsOf(now));
    return compareScheme(name, scheme, now, renamed);
  });
}

/** The options of the client that a scheme's credentials are given by. */
function optionsOf(scheme: JsonObject): unknown {
  const token = scheme["x-token"];
  if (isObject(token)) return Object.values(asObject(token["body"])).map(stableJson).sort();
  if (scheme["x-credentials"] !== undefined) return scheme["x-credentials"];
  if (scheme["type"] === "apiKey") return { value: "apiKey" };
  if (scheme["type"] === "http" && String(scheme["scheme"]).toLowerCase() === "basic") {
    return { username: "username", password: "password" };
  }
  return { token: "token" };
}

function compareScheme(
  name: string,
  before: JsonObject,
  after: JsonObject,
  renamed: boolean,
): readonly Finding[] {
  const pointer = pointerTo("", "components", "securitySchemes", name);
  const differs = (key: string) => stableJson(before[key]) !== stableJson(after[key]);
  const flows = flowsOf(before).filter((flow) => !flowsOf(after).includes(flow));
  return [
    ...(renamed && !differs("scheme")
      ? [say("credential-option-renamed", pointer, `The client's options for \`${name}\` changed.`)]
      : []),
    ...flows.map((flow) =>
      say("credentials-required", pointer, `\`${name}\` has no flow \`${flow}\` any more.`),
    ),
    ...(flows.length === 0 &&
    (differs("flows") || differs("openIdConnectUrl") || differs("x-token"))
      ? [say("token-source-changed", pointer, `Tokens for \`${name}\` are got another way.`)]
      : []),
    ...(differs("description") || differs("bearerFormat")
      ? [say("documentation-changed", pointer, `The description of \`${name}\` changed.`)]
      : []),
  ];
}

function flowsOf(scheme: JsonObject): readonly string[] {
  return Object.keys(asObject(scheme["flows"])).sort();
}

/** `info.version` is the provider's own count and changes nothing by itself. */
function compareTexts(base: JsonObject, revision: JsonObject): readonly Finding[] {
  const textOf = (root: JsonObject) => {
    const { version: _, ...info } = asObject(root["info"]);
    const tags = asArray(root["tags"]).map(stableJson).sort();
    const provider = isObject(root["x-provider"]) ? root["x-provider"]["title"] : undefined;
    return stableJson([info, tags, root["externalDocs"], provider]);
  };
  if (textOf(base) === textOf(revision)) return [];
  return [say("documentation-changed", "/info", "The title or description of the API changed.")];
}
