import { methodOf, sendsBody } from "../evidence/endpoints/method.ts";
import type { Named } from "../evidence/endpoints/same-path.ts";
import type { Found, Group } from "./found.ts";

const WHAT = "(?:parameters?|params|body|payload|fields?|attributes|arguments)";
const METHOD = "[`*(]*(GET|PUT|POST|PATCH|DELETE)\\b";

/** "Fields of `PUT` are the same as those for `POST`", "The body of PATCH is the same as that of POST". */
const OF_BOTH = new RegExp(
  `\\b${WHAT}\\s+(?:for|of|in)\\s+(?:the\\s+)?${METHOD}[^.\\n]{0,30}\\bsame as\\b[^.\\n]{0,20}?${METHOD}`,
  "i",
);

/** "Takes the same fields as `POST /jars`." */
const OF_OTHER = new RegExp(`\\bsame (?:request |body )?${WHAT} as\\b[^.\\n]{0,20}?${METHOD}`, "i");

/** "Mesma estrutura do POST", "Gleiche Felder wie PUT" */
const OF_OTHER_ELSEWHERE = new RegExp(
  `(?:mesm[oa]s?|mism[oa]s?|mêmes?|gleiche[nrs]?|dieselben?|stess[aoie]|те же|такая же|такие же) (?:estrutura|estructura|structure|struktur|struttura|corpo|cuerpo|corps|body|json|payload|campos|champs|felder|campi|formato|format|dados|datos|поля|структура)\\b[^.\\n]{0,20}?${METHOD}`,
  "iu",
);

/** "Uses the same request body as bill creation": of an operation whose path the own one begins with. */
const OF_NEAR = new RegExp(`\\bsame (?:request )?${WHAT} as\\b`, "i");

/** That a request has the fields of another one, which the sentence names by its title. */
const OF_TITLED =
  /\b(?:request|body|parameters|params|payload|fields)\b[^.\n]{0,40}\b(?:(?:the )?same as|identical to)\b|(?:请求|参数|字段)[^。\n]{0,30}(?:一致|相同|一样)|(?:请求)?(?:参数|字段)均?同(?!步|时|一)|\b(?:mism[oa]s|mesm[oa]s|mêmes|dieselben|gleichen)\b[^.\n]{0,20}(?:campos|par[âá]metros|champs|paramètres|felder|parameter)|(?:те|такие) же (?:поля|параметры)/iu;

/** What speaks of answers. */
const OF_ANSWERS =
  /respon[sd]|answer|\breturn|返回|响应|应答|出参|respuesta|resposta|réponse|antwort|ответ/i;

/** An operation with what was found of it, and what is said around it. */
export interface Described extends Named {
  readonly title: string | undefined;
  readonly own: Found;
  readonly around: readonly Found[];
}

/** What an operation sends, with what another one does where words say that it is the same. */
export function withSameBody(one: Described, all: readonly Described[]): Found {
  const { own, around, method } = one;
  const told = [
    ...ofRequest(textsIn(own)).flatMap(
      (text) => OF_OTHER.exec(text)?.[1] ?? OF_OTHER_ELSEWHERE.exec(text)?.[1] ?? [],
    ),
    ...[own, ...around].flatMap(textsIn).flatMap((text) => {
      const [, first = "", second = ""] = OF_BOTH.exec(text) ?? [];
      return methodOf(first) === method ? second : [];
    }),
  ].map((word) => methodOf(word));
  const titled = sendsBody(method)
    ? textsIn(own)
        .filter((text) => OF_TITLED.test(text) && !OF_ANSWERS.test(text))
        .flatMap((text) => namedIn(text, one, all))
    : [];
  const wanted = told.find((name) => name !== undefined && name !== method);
  const others = all.filter((other) => other.method === wanted && sendsSomething(other));
  const [near] = others.filter((other) => isNear(other, one) || others.length === 1);
  const source = wanted === undefined ? (titled[0] ?? above(one, all)) : near;
  if (!source || sent(one).length > 0) return own;
  return {
    ...own,
    groups: [...own.groups, ...sent(source)],
    samples: [...own.samples, ...shown(source)],
  };
}

function sendsSomething(one: Described): boolean {
  return sent(one).length > 0 || shown(one).length > 0;
}

/** The bodies that a page shows of what an operation sends. */
function shown({ own: { samples } }: Described): Found["samples"] {
  return samples.filter(({ role }) => role === "request" || role === "requestExample");
}

/** The sentences that say nothing of answers, and of nothing that others send. */
function ofRequest(texts: readonly string[]): string[] {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?。])\s+|\n/));
  return sentences.filter((sentence) => !OF_ANSWERS.test(sentence) && !OF_OTHERS.test(sentence));
}

const OF_OTHERS = /\b(?:webhooks?|callbacks?|events?|notifications?|signatures?|signed|hash)\b/i;

/** What an operation sends like the one of its method whose path its own goes on from. */
function above(one: Described, all: readonly Described[]): Described | undefined {
  const { own, method, address } = one;
  const isSame = ofRequest(textsIn(own)).some((text) => OF_NEAR.test(text));
  if (!sendsBody(method) || !isSame) return undefined;
  return all.find(
    (other) =>
      other.method === method &&
      address.path.startsWith(`${other.address.path}/`) &&
      sent(other).length > 0,
  );
}

/** The other operations that send something and whose titles a text has in it. */
function namedIn(text: string, one: Described, all: readonly Described[]): Described[] {
  return all.filter((other) => {
    const [beforeBracket = ""] = (other.title ?? "").split(/[(（]/, 1);
    const words = beforeBracket
      .replace(/^(?:[^\p{L}]+|[一二三四五六七八九十]{1,3}、)/u, "")
      .replaceAll("`", "")
      .trim();
    const isOther = other.method !== one.method || other.address.path !== one.address.path;
    return isOther && words.length > 3 && text.includes(words) && sent(other).length > 0;
  });
}

function textsIn({ credentials }: Found): string[] {
  return credentials.map(({ text }) => text);
}

/** What an operation sends in its body; "Parameters" of one that has a body are that. */
function sent({ own: { groups }, method }: Pick<Described, "own" | "method">): Group[] {
  return groups.flatMap((group) => {
    // What has to be there is sent, whether a title says so or not.
    const isSent = group.role === "parameters" || (group.role === undefined && group.asks === true);
    const role = isSent && sendsBody(method) ? "request" : group.role;
    const fields = group.fields.filter(({ place }) => (place ?? role) === "request");
    return fields.length > 0 ? [{ ...group, role: "request" as const, fields }] : [];
  });
}

/** Whether two paths are of one thing: `/jars`, `/jars/{id}`. */
function isNear({ address: one }: Named, { address: other }: Named): boolean {
  return other.path.startsWith(one.path) || one.path.startsWith(other.path);
}
