/** What the words about a server say: whether real money is there. */

/** Words of places for trying out; digits may follow: `uat2`. */
const TEST_WORDS =
  "sandbox sandboxes test tests testing tst staging stage stg demo dev development mock mocks preprod preproduction nonprod nonproduction uat qa simulator simulation playground dummy".split(
    " ",
  );

/** What such a word is run together with in host names: `apitest`, `testapi`, `sandboxgateway`. */
const BESIDE = "(?:apis?|app|env|environment|gateway|secure|server|svc|www|pay|payments?)";

const TEST_WORD = new RegExp(`^${BESIDE}?(${TEST_WORDS.join("|")})${BESIDE}?\\d*$`);

/** What no other word has in it: `acmesandbox`. */
const UNMISTAKABLE = /sandbox|staging|preprod|nonprod/;

const LIVE_WORD = /^(?:prod|production|live)\d*$/;

/** Words that turn `production` into its opposite, where they stand shortly before or after it. */
const NOT_BEFORE = /^(?:non?|not|never|pre|t|like|mirrors?|mirroring)$/;
const NOT_AFTER = "like";
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
  const address = verdicts(wordsOfUrl(url));
  const said = address.find((verdict) => verdict !== LIVE) ?? address[0];
  const [decided] = said === undefined ? verdicts(wordsOf(description)) : [said];
  return decided === LIVE ? undefined : decided;
}

/** Whether the words about a server say that no real money is there. */
export function saysSandbox(server: ServerWords): boolean {
  return sandboxWord(server) !== undefined;
}

/** Whether a server's words say that it is the real one. */
export function saysLive({ url, description = "" }: ServerWords): boolean {
  const all = [...verdicts(wordsOfUrl(url)), ...verdicts(wordsOf(description))];
  return all[0] === LIVE;
}

/** The words of an address; the last label of its host is a domain that anybody may have: `.dev`. */
export function wordsOfUrl(url: string): string[] {
  const [, host = "", path = ""] = /^(?:[^/]*:)?\/\/([^/:]*)(.*)$/s.exec(url) ?? [url, "", url];
  const labels = host.split(".");
  return wordsOf([...(labels.length > 1 ? labels.slice(0, -1) : labels), path].join("."));
}

const LIVE = "production";

/** What each telling word says, in their order: a word of {@link TEST_WORDS}, or `production`. */
function verdicts(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    const test = TEST_WORD.exec(word)?.[1] ?? UNMISTAKABLE.exec(word)?.[0];
    if (test !== undefined) return [test];
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
