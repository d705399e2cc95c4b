/** What the words about a server say: whether real money is there. */

/** Words of places for trying out; digits may follow: `uat2`. */
const TEST_WORDS =
  "sandbox sandboxes test tests testing tst staging stage stg sbx sbox demo dev development mock mocks preprod preproduction prelive preprd nonprod nonproduction uat qa simulator simulation playground dummy".split(
    " ",
  );

/** What such a word is run together with in host names: `apitest`, `testapi`, `sandboxgateway`. */
const BESIDE = "(?:apis?|app|env|environment|gateway|secure|server|svc|www|pay|payments?)";

const TEST_WORD = new RegExp(`^${BESIDE}?(${TEST_WORDS.join("|")})${BESIDE}?\\d*$`);

/** What no other word has in it: `acmesandbox`. */
const UNMISTAKABLE = /sandbox|staging|preprod|nonprod/;

/** Words that say it in the name of a host alone: elsewhere they are common ones. */
const TEST_LABEL = /^(pre|cert)\d*$/;

/** Words of what is not finished, or not for everybody: money may be real there. */
const EARLY_WORD = /^(?:alpha|beta|canary|preview|rc|int|integration)\d*$/;

const LIVE_WORD = /^(?:prod|production|live)\d*$/;

/** Words that turn `production` into its opposite, where they stand shortly before or after it. */
const NOT_BEFORE = /^(?:non?|not|never|pre|t|like|mirrors?|mirroring)$/;
const NOT_AFTER = "like";

/** What stands between the words of a place that is both: "test and live". */
const AND = /^(?:and|or)$/;
const NEAR = 3;

/** What is said of one server. */
export interface ServerWords {
  readonly url: string;
  readonly description?: string | undefined;
}

/**
 * The word that says that no real money is at a server: `sandbox`, `staging`, `test`; undefined where
 * none does. Its address decides; where that has neither such a word nor `live` or `production`, the
 * first of these words in its description. Words are whole: `latest` and `contest` are none.
 */
export function sandboxWord({ url, description = "" }: ServerWords): string | undefined {
  const address = verdictsOfUrl(url);
  const said = address.find((verdict) => verdict !== LIVE) ?? address[0];
  const [decided] = said === undefined ? verdictsOfText(description) : [said];
  return decided === LIVE ? undefined : decided;
}

/** Whether the words about a server say that no real money is there. */
export function saysSandbox(server: ServerWords): boolean {
  return sandboxWord(server) !== undefined;
}

/** Whether a server's words say that it is the real one. */
export function saysLive({ url, description = "" }: ServerWords): boolean {
  const all = [...verdictsOfUrl(url), ...verdictsOfText(description)];
  return all[0] === LIVE;
}

/** Whether the address of a server says that it is not the one for everybody: `beta`, `preview`. */
export function saysEarly({ url }: ServerWords): boolean {
  return wordsOfUrl(url).some((word) => EARLY_WORD.test(word));
}

/** The words of an address; the last label of its host is a domain that anybody may have: `.dev`. */
export function wordsOfUrl(url: string): string[] {
  const { host, path } = partsOf(url);
  return [...wordsOf(host), ...wordsOf(path)];
}

/** The host without its last label, and the path. */
function partsOf(url: string): { readonly host: string; readonly path: string } {
  const [, host = "", path = ""] = /^(?:[^/]*:)?\/\/([^/:]*)(.*)$/s.exec(url) ?? [url, "", url];
  const labels = host.split(".");
  return { host: (labels.length > 1 ? labels.slice(0, -1) : labels).join("."), path };
}

function verdictsOfUrl(url: string): string[] {
  const { host } = partsOf(url);
  const labels = wordsOf(host).flatMap((word) => TEST_LABEL.exec(word)?.[1] ?? []);
  return [...verdicts(wordsOfUrl(url)), ...labels];
}

/** A place of which both is said is the real one: "test and live", "sandbox/production". */
function verdictsOfText(description: string): string[] {
  return verdicts(wordsOf(description.replace(/[/&]/g, " and ")));
}

const LIVE = "production";

/** What each telling word says, in their order: a word of {@link TEST_WORDS}, or `production`. */
function verdicts(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    const test = TEST_WORD.exec(word)?.[1] ?? UNMISTAKABLE.exec(word)?.[0];
    if (test !== undefined) {
      const isBoth = AND.test(words[index + 1] ?? "") && LIVE_WORD.test(words[index + 2] ?? "");
      return [isBoth ? LIVE : test];
    }
    if (!LIVE_WORD.test(word)) return [];
    const before = words.slice(Math.max(0, index - NEAR), index);
    const isDenied = before.some((one) => NOT_BEFORE.test(one)) || words[index + 1] === NOT_AFTER;
    return [isDenied ? "preprod" : LIVE];
  });
}

/** Words between anything that is neither letter nor digit, and between the humps of camel case. */
function wordsOf(text: string): string[] {
  return text
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
