import { deflateSync, inflateSync } from "node:zlib";

/** The line of a page's front matter that holds its document, packed. */
const PACKED = /^api: (eJ[\w+/=]+)$/m;

/** A page whose packed document stands there in plain text; any other as it is. */
export function unpacked(text: string): string {
  return text.replace(PACKED, (_all, blob: string) => {
    return `api: ${inflateSync(Buffer.from(blob, "base64")).toString("utf8")}`;
  });
}

/** The same page with its document packed again. */
export function packed(text: string): string {
  return text.replace(/^api: (\{.*\})$/m, (_all, json: string) => {
    return `api: ${deflateSync(json).toString("base64")}`;
  });
}

/** Whether the document of a page is packed. */
export function isPacked(text: string): boolean {
  return PACKED.test(text);
}
