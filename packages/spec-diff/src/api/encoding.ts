/** Encoding Object: OpenAPI 3.1, section 4.8.15. */
import { isForm, isMultipart } from "@org/generate";
import {
  canonicalJson,
  child,
  entries,
  type Node,
  type OpenApiDocument,
  ownMember,
  text,
} from "@org/openapi";
import { placeOf } from "../place.ts";
import { mediaTypeName } from "./media-type.ts";
import type { Encoding, Encodings, Header } from "./model.ts";
import { readSerialization } from "./serialization.ts";

/** What `content` reads of an object of headers. */
type ReadHeaders = (holder: Node) => ReadonlyMap<string, Header>;

/** How the members of a form are sent; every other body has none to encode. */
export function readEncodings(
  document: OpenApiDocument,
  type: string,
  media: Node,
  readHeaders: ReadHeaders,
): Encodings | undefined {
  if (!isForm(type)) return undefined;
  const members = entries(child(media, "encoding"), "`encoding`").map(
    ([name, node]): readonly [string, Encoding] => [
      name,
      readEncoding(document, node, isMultipart(type) ? readHeaders : () => new Map()),
    ],
  );
  const { prefixEncoding, itemEncoding } = Object(media.value);
  return {
    isMultipart: isMultipart(type),
    members: new Map(members),
    positions: canonicalJson([prefixEncoding ?? [], itemEncoding ?? {}]),
  };
}

function readEncoding(document: OpenApiDocument, node: Node, readHeaders: ReadHeaders): Encoding {
  const types = text(node, "contentType");
  // Each of the three makes a member one of a query, whose defaults are those of the others.
  const isStyled = ["style", "explode", "allowReserved"].some(
    (key) => ownMember(node.value, key) !== undefined,
  );
  return {
    pointer: placeOf(document, node),
    headers: readHeaders(node),
    ...(types === undefined ? {} : { types: new Set(types.split(",").map(mediaTypeName)) }),
    ...(isStyled ? { serialization: readSerialization(node, "query") } : {}),
  };
}
