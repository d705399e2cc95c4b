/** A part of a path that is a value rather than a name: a number, a UUID, `pur_8f2a`, `0x9f`. */
const LITERAL =
  /^(?:\d+|[0-9a-f]{8}-[0-9a-f-]{27}|0x[0-9a-f]+|[a-z]{1,8}_\w*\d\w*|(?=\w*\d)(?=\w*[a-z])[\w-]{8,})$/i;

/** `ORD-77`, `AB12`. */
const CODE = /^[A-Z]{1,8}-?\d[A-Z\d-]*$/;

/** Words, of which one may have a number at its end, are a name: `bnb48_index`. */
const WORDS = /^[a-z]+\d{0,2}(?:[_-][a-z]+\d{0,2})*$/i;

/** A version is no value: `v1`, `2024-01`. */
const VERSION = /^v\d+(?:\.\d+)?$|^\d{4}-\d\d(?:-\d\d)?$/i;

/** What is a value wherever it stands: a UUID, a number with a plus, a long number, long digits of base 16. */
const EVIDENT =
  /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?:\+|%2B)\d{7,15}|\d{5,40}|0x[0-9a-f]{8,128}|(?=[a-f]{0,127}\d)[0-9a-f]{16,128})$/i;

/** Whether a part of a path looks like a value, where a call shows it. */
export function isLiteral(part: string): boolean {
  if (CODE.test(part) || isEvidentValue(part)) return true;
  return LITERAL.test(part) && !VERSION.test(part) && !WORDS.test(part);
}

/** The number of something behind what it is: `INV-1001`, `site-01`. Standards, `ERC-20`, are called alike. */
const NUMBERED =
  /^(?:(?:WALLET|ACCOUNT|BANK|CARD|USER|CLIENT|CUSTOMER|MERCHANT|SHOP|STORE|SITE|BRANCH|INVOICE|PAYMENT|TRANSFER|TRANSACTION|LOAN|PRODUCT|wallet|account|bank|card|user|client|customer|merchant|shop|store|site|branch|invoice|payment|transfer|transaction|loan|product)-\d{1,20}|(?:INV|ORD|ORDER|PAY|PMT|PAYOUT|TX|TXN|TRX|TRF|REF|REFUND|CUS|CUST|ACC|ACCT|WAL|REQ|BILL|SUB|DEP|WD)-\d{2,20})$/;

/** Whether a part of a path is a value even where a page states the path: nobody calls a resource so. */
export function isEvidentValue(part: string): boolean {
  return EVIDENT.test(part) || NUMBERED.test(part);
}

/** What a version may stand behind: `/api/2/pots`. */
const BEFORE_VERSION = /^(?:api|rest|public|private|services?|v|ver|version|web)$/i;

/** Whether a part of a path is a short number behind what it is one of: `pots/1/close`, `pots/shelf/1`. */
export function isNumberBehind(part: string, index: number, parts: readonly string[]): boolean {
  const before = parts[index - 1] ?? "";
  const isOne = index === parts.length - 1 || /s$/i.test(before);
  return (
    /^\d{1,4}$/.test(part) &&
    isOne &&
    /^[a-z][a-z_-]+$/i.test(before) &&
    !BEFORE_VERSION.test(before)
  );
}

/** A value in a path, and the parameter that it is one of. */
export interface PathValue {
  readonly value: string;
  readonly name: string;
}

/** A path with parameters where it has values. */
export interface TemplatedPath {
  readonly path: string;
  readonly values: readonly PathValue[];
}

/**
 * A path with parameters instead of its values: with the names that are given, one for each value, or with names
 * like what stands before them.
 */
export function withoutValues(
  path: string,
  isValue: (part: string, index: number, parts: readonly string[]) => boolean,
  names: readonly string[] = [],
): TemplatedPath {
  const parts = path.split("/");
  const values: PathValue[] = [];
  const taken = new Set(parts);
  const templated = parts.map((part, index) => {
    if (!isValue(part, index, parts)) return part;
    const name = names[values.length] ?? freeName(parts[index - 1] ?? "", taken);
    values.push({ value: part, name });
    taken.add(`{${name}}`);
    return `{${name}}`;
  });
  return { path: templated.join("/"), values };
}

/** `purse_id` behind `purses`; a number makes it another one where the path has it already. */
function freeName(before: string, taken: ReadonlySet<string>): string {
  const name = `${singular(before)}_id`;
  const further = [2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${name}_${number}`);
  return [name, ...further].find((one) => !taken.has(`{${one}}`)) ?? name;
}

/** "purses" is of a purse. */
export function singular(word: string): string {
  const bare = word.replaceAll(/\W/g, "_");
  return bare.replace(/ies$/, "y").replace(/(?<!s)s$/, "") || "value";
}
