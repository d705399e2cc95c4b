import type { Node } from "jsonc-parser";

/** A value of a sample. */
interface Shown {
  readonly node: Node;
}

/** The currencies that this runtime knows (ISO 4217). */
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** The digital assets that wallets hold most, as exchanges call them. */
const DIGITAL_ASSETS: ReadonlySet<string> = new Set(
  (
    "BTC XBT ETH USDT USDC SOL BNB XRP ADA DOGE TRX LTC BCH DOT MATIC POL AVAX DAI BUSD TUSD EOS XLM XMR ETC ATOM " +
    "LINK UNI NEAR FIL APT ARB SHIB TON DASH ZEC BSV WBTC STETH"
  ).split(" "),
);

/** Codes that are words as well. */
const WORDS =
  /^(?:ALL|TOP|TRY|CUP|BOB|RON|MAD|MOP|LAK|PEN|SOS|GEL|PAB|BAM|LINK|DOT|UNI|NEAR|SOL|DASH|TON|POL|APT|ATOM|FIL|ADA|ARB|DAI)$/;

/** Whether members are alike and called by the codes of assets, in either case, most of which are no words. */
function areAssets(entries: readonly (readonly [string, readonly Shown[]])[]): boolean {
  const codes = entries.map(([name]) => name.toUpperCase());
  const types = new Set(entries.flatMap(([, values]) => values.map(({ node }) => node.type)));
  return (
    codes.length > 1 &&
    types.size === 1 &&
    codes.every((code) => CURRENCIES.has(code) || DIGITAL_ASSETS.has(code)) &&
    codes.filter((code) => !WORDS.test(code)).length * 2 > codes.length
  );
}

/** Objects whose names are all currency codes, or all ids of things alike, are maps: the names are data. */
export function isMap(members: ReadonlyMap<string, readonly Shown[]>): boolean {
  const entries = [...members];
  if (entries.length === 0) return false;
  const isByCurrency = entries.every(
    ([name, values]) =>
      /^[A-Z]{3}$/.test(name) && (CURRENCIES.has(name) || values.every(isContainer)),
  );
  if (isByNumber(entries) || areAssets(entries)) return true;
  if (isByCurrency || isByTitle(entries) || isByPath(entries)) return true;
  const isByUnit = entries.some(([name]) => CURRENCIES.has(name)) && entries.every(isOfContainers);
  return entries.length > 1 && (isByUnit || entries.every(isById)) && areAlike(entries);
}

/** `{ "<field>": "what is wrong" }`: other samples have names in place of it. */
export function isSketchOfMap({ node: { children = [] } }: Shown): boolean {
  const names = children.map((member) => String(member.children?.[0]?.value));
  return names.length > 0 && names.every((name) => /^(?:<[^<>]+>|\{[^{}]+\})$/.test(name));
}

/** `{ "0.50": 12, "10": 3 }`: no member is called a number. */
function isByNumber(entries: readonly (readonly [string, readonly Shown[]])[]): boolean {
  const types = new Set(entries.flatMap(([, values]) => values.map(({ node }) => node.type)));
  types.delete("null");
  return types.size <= 1 && entries.every(([name]) => /^\d{1,20}(?:\.\d{1,10})?$/.test(name));
}

/** Titles of things: no member is called `MILLER & SONS`, and its like beside it are none either. */
function isByTitle(entries: readonly (readonly [string, readonly Shown[]])[]): boolean {
  const types = new Set(entries.flatMap(([, values]) => values.map(({ node }) => node.type)));
  const [type] = types;
  const isScalar = type === "number" || type === "string" || type === "boolean";
  return (
    entries.length > 1 &&
    types.size === 1 &&
    isScalar &&
    entries.every(([name]) => TITLE.test(name)) &&
    entries.some(([name]) => name.includes(" "))
  );
}

/** Paths of what was sent, each with what is wrong about it: `"route.iban": ["checksum"]`. */
function isByPath(entries: readonly (readonly [string, readonly Shown[]])[]): boolean {
  const types = new Set(entries.flatMap(([, values]) => values.map(({ node }) => node.type)));
  const [type] = types;
  return (
    types.size === 1 &&
    (type === "array" || type === "string") &&
    entries.some(([name]) => /^[a-z]\w*(?:\[\d*\])?(?:\.\w+(?:\[\d*\])?)+$/i.test(name)) &&
    entries.every(([name]) => /^[\w.[\]-]+$/.test(name))
  );
}

const TITLE = /^\p{Lu}/u;

/** An id: it has a digit, and is no word with a number at its end. */
function isById([name, values]: readonly [string, readonly Shown[]]): boolean {
  return /\d/.test(name) && !/^[a-z]+_?\d{1,2}$/i.test(name) && values.every(isContainer);
}

function isOfContainers([, values]: readonly [string, readonly Shown[]]): boolean {
  return values.every(isContainer);
}

function areAlike(entries: readonly (readonly [string, readonly Shown[]])[]): boolean {
  const shapes = entries.flatMap(([, values]) =>
    values.map(({ node }) => (node.children ?? []).map((one) => one.children?.[0]?.value).join()),
  );
  return new Set(shapes).size === 1;
}

function isContainer({ node }: Shown): boolean {
  return node.type === "object" || node.type === "array";
}
