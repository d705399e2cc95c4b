import { readAddress } from "../endpoints/address.ts";
import { type Said, saidIn } from "../endpoints/mention-sentence.ts";
import { namedSchemes } from "./named-schemes.ts";
import { listedSchemes, schemeNames } from "./scheme-names.ts";
import { BASIC, type Credentials, together } from "./schemes.ts";

const MAX_CHARACTERS = 2000;

/**
 * What a sentence or the value of "Authentication" says about signing in. Where it is such a value,
 * `labelled`, `YES` is enough: a credential of unknown kind, by the name of a scheme that is not
 * defined.
 */
export function credentialsOfText(text: string, labelled = false): Credentials | undefined {
  const whole = text
    .slice(0, MAX_CHARACTERS)
    .normalize("NFKC")
    .replaceAll("*", "")
    .replace(GENERATED_KEY, keyWords);
  const plain = labelled ? whole : withoutIssuing(whole);
  if (isNone(plain, labelled)) return { schemes: {}, requirements: [] };
  if (URL_ALONE.test(plain) && readAddress(`${plain.trim()}/`)?.hasUser) return together([BASIC]);
  const listed = listedSchemes(plain);
  if (listed) return listed;
  if (!labelled && !ABOUT.test(plain)) return undefined;
  const names = labelled ? schemeNames(plain) : undefined;
  if (names) return names;
  return (
    namedSchemes(plain, labelled) ??
    ((labelled && YES.test(plain)) || REQUIRED.test(plain) ? UNKNOWN : undefined)
  );
}

const URL_ALONE = /^\s*`?https?:\/\/\S{1,500}\s*$/i;

/** A key as generators of documentation print it: `KeyParamName:x KeyInQuery:true KeyInHeader:false`. */
const GENERATED_KEY =
  /KeyParamName:\s?([\w-]{1,80}) KeyInQuery:\s?(true|false)(?: KeyInHeader:\s?\w+)?/;

function keyWords(_: string, name: string, isInQuery: string): string {
  return isInQuery === "true" ? `in the query parameter \`${name}\`` : `in the header \`${name}\``;
}

/** The operations that a sentence about signing in leaves out: "all calls, except `GET /ping`". */
export function exemptionsIn(text: string): (Pick<Said, "address"> & Partial<Said>)[] {
  const plain = text.slice(0, MAX_CHARACTERS);
  if (!UNSIGNED.test(plain) && !credentialsOfText(plain)) return [];
  return plain.split(/(?<=[.!?])\s+/).flatMap((sentence) => {
    const rest =
      /\b(?:except|apart from|other than|excluding|but not)\b(.*)/is.exec(sentence)?.[1] ??
      UNSIGNED.exec(sentence)?.[1];
    if (!rest) return [];
    const said = saidIn(rest);
    if (said.length > 0) return said;
    const paths = [...rest.matchAll(/`(\/[^`\s]{0,200})`/g)].map(([, path = ""]) =>
      readAddress(path),
    );
    return paths.flatMap((address) => (address ? [{ address }] : []));
  });
}

/** "`/ping` remains unauthenticated." */
const UNSIGNED = /^(.*)\b(?:are|is|remains?|stays?) (?:public|open|unauthenticated)\b/is;

const UNKNOWN: Credentials = { schemes: {}, requirements: [{ bearer: [] }] };

/** Whether credentials are asked for, and nothing is said of their kind. */
export function isOfUnknownKind({ schemes, requirements }: Credentials): boolean {
  const [only, second] = requirements;
  return (
    second === undefined &&
    Object.keys(only ?? {}).join() === "bearer" &&
    !Object.hasOwn(schemes, "bearer")
  );
}

/** Each with a negation of its language. */
const NONE: readonly RegExp[] = [
  /\bno (?:authentication|authorization|auth|credentials|api key|access token|token)\b/i,
  /\b(?:does|do)(?: not|n't) (?:require|need) (?:any )?(?:authentication|authorization|auth|credentials|an api key|a token)\b/i,
  /\bwithout (?:any )?(?:authentication|authorization|credentials)\b/i,
  /\b(?:authentication|authorization|auth|token|api key)\s*:?\s*(?:is |are )?(?:not (?:required|needed)|none)\b/i,
  /\b(?:unauthenticated (?:endpoint|request|call)|public(?:ly accessible)? endpoint|endpoint is public|anonymous access)\b/i,
  /\b(?:endpoint|api|operation|route|resource|call) is public\b|\bno (?:api )?keys? (?:is |are )?(?:needed|required)\b/i,
  /не требует(?:ся)? (?:авторизац|аутентификац)|(?:авторизац|аутентификац)\S* не требуется|без авторизации/i,
  /인증[^.\n]{0,10}미적용|인증 ?불필요|인증이? ?필요 ?없|인증 없이|認証(?:は)?不要|認証なし|(?<!\p{L})(?:(?<!ek )kimlik doğrulama gerekmez|nie wymaga (?:autoryzacji|uwierzytelni)|non richiede autenticazione|tanpa autentikasi|tidak (?:perlu|memerlukan) (?:autentikasi|login)|không (?:cần|yêu cầu) (?:xác thực|đăng nhập)|geen authenticatie)/iu,
  /无需(?:认证|鉴权|登录|授权)|不需要(?:认证|鉴权|登录|授权)/,
  /(?<!\p{L})(?:no (?:se )?requiere|não (?:requer|é necessária)|sans|ohne|keine|sin|sem) `?(?:authorization|credenciales|credenciais|autenticación|autenticação|authentification|authentifizierung|autorización|autorização)/iu,
];
const NO =
  /^\W*(?:no|none|false|not required|not needed|public|anonymous|n\/a|нет|否|无|não|nein|non)(?![\p{L}\p{N}])/iu;
const YES =
  /^[^\p{L}\p{N}✓✔✅]*(?:(?:yes|y|true|required|needed|mandatory|sí|si|sim|oui|ja|да|是|需要)(?![\p{L}\p{N}])|[✓✔✅])/iu;

/** A badge or a line of its own. */
const REQUIRED =
  /^\W*(?:this (?:endpoint|operation|call|api) )?(?:requires (?:authentication|authorization)|(?:authentication|authorization) (?:is )?required)\W*$/i;

function isNone(text: string, labelled: boolean): boolean {
  const lines = text.split("\n").filter((line) => !FAILURE.test(line));
  return (
    NONE.some((pattern) => lines.some((line) => pattern.test(line))) || (labelled && NO.test(text))
  );
}

/** Without credentials a call fails where a line says so: "401: no token, or an invalid one". */
const FAILURE = /(?<!\d)40[13](?!\d)|(?<!\p{L})(?:invalid|inv[áa]lid[oa]|expired)(?!\p{L})/iu;

/** What a sentence about signing in has; tokens alone may be coins. */
const ABOUT =
  /\b(?:authenticat\w*|authori[sz](?:ation|e[ds]?)|bearer|oauth ?[\d.]*|basic auth|http[- ]basic|api[- _]?keys?|access[- _]token|jwt|security|autenticaci[oó]n|autenticação|autoriza\w*|secret key)\b|\b(?:your|the) (?:key|token)\b.{0,40}(?:\?\w|header|query)|(?:kopf|kopfzeile|header|cabecera|cabeçalho|en-tête)\s+`[\w-]+(?:key|schluessel|token|chave|clave|cle)\b|query param(?:eter)? `?(?:key|token)\b|\b(?:key|token)`? query param|\bX-[A-Za-z-]*(?:Key|Token|Secret|Llave|Clave|Chave)\b|`[\w-]{1,40}-(?:key|secret):? ?[^`]{0,100}` header|\b(?:credentials|credenciais|credenciales|identifiants|zugangsdaten|credenziali) `|\b(?:session|auth\w*|http-?only) cookie\b|\bcookie[- ]based\b|\bcookie name\b|^\s*cookie:\s*[\w.-]+=|авториз|аутентиф|认证|鉴权|授权|令牌|密钥/i;

/** What an operation does with a credential, as if it were any other thing. */
const ISSUING =
  /\b(?:creat|return|issu|generat|revok|refresh|exchang|rotat|invalidat|obtain|list|delet|updat|get|fetch|retriev|expir)(?:e|es|ed|s|ing)?\b.{0,60}(?:tokens?|keys?|credentials?|secrets?|jwts?|cookies?)\b|\b(?:sets?|clears?)\b.{0,60}\bcookies?\b/i;
const ASKING =
  /\b(?:authenticat\w*|authori[sz]e[ds]?|requires?|required|needs?|must|pass|send|sent|include[ds]?|provide[ds]?|supply|uses?|using|protected|secured|signed|headers?|put|add|carry|carries)\b/i;

/** What an operation gives for the calls after it is nothing that it asks for. */
const FOR_LATER =
  /\b(?:provides?|returns?|issues?|gives?|obtains?|gets?|receives?)\b[^.]{0,80}\b(?:tokens?|keys?|jwts?)\b[^.]{0,60}\b(?:subsequent|further|future|later) (?:api )?(?:requests?|calls?)/i;

/** The sentences that don't only say that a key or token is made, read or gone. */
function withoutIssuing(text: string): string {
  return text
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => !ISSUING.test(sentence) || ASKING.test(sentence))
    .filter((sentence) => !FOR_LATER.test(sentence))
    .join(" ");
}
