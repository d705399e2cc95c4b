/** Longer than a paragraph that tells such things. */
const MAX_CHARACTERS = 2_000;

/** The model that a sentence says comes back: "Returns a purse object", "Answers with the purse object". */
export function modelTold(text: string): string | undefined {
  if (text.length > MAX_CHARACTERS) return undefined;
  const told =
    /\b(?:returns?|answers?|responds?|response is|with|get back)\b[^.\n]{0,40}?\b(?:an?|the|that) (?:updated |new |newly |created |same )?[`*]*(\w[\w-]{0,40})[`*]* (?:object|resource|model|record|entity)\b/i.exec(
      text,
    )?.[1];
  return told ?? TOLD_ELSEWHERE.exec(text)?.[1];
}

/** The model of whose objects a sentence says that a list comes back: "Returns a list of pot entities". */
export function listTold(text: string): string | undefined {
  if (text.length > MAX_CHARACTERS) return undefined;
  return /\b(?:returns?|answers? with|responds? with|get back)\s(?:an?|the)\s(?:list|array) of (?:the |all )?[`*]{0,3}(\w[\w-]{0,40})[`*]{0,3} (?:objects|resources|models|records|entities)\b/i.exec(
    text,
  )?.[1];
}

const RETURNS =
  /\b(?:returns?|(?:responds?|answers?|replies) with|get back|devuelve|retorna|devolve|renvoie|retourne)\s+(?!\d)([^.,;:\n]{1,80})/gi;
const LIST = /^(?:(?:an?|the)\s+)?(?:\w+\s+)?(?:list|array|collection|page)s?\s+of\s+/i;
const REST =
  /\s+(?:of|for|if|when|with|in|by|from|to|on|at|as|that|which|whose|where|and|or)\b.*$/i;
const KIND =
  /\s+(?:objects?|resources?|models?|records?|entit(?:y|ies)|details|information|data)$/i;

/** What may stand before it: nothing, the call itself, or what the call does: "This endpoint", "Creates and". */
const OF_CALL =
  /^[\s>*-]*(?:(?:(?:this|the) (?:endpoint|call|operation|method|request|api|route|resource|response)|it|on success,?|\p{Lu}\p{Ll}+s(?: \p{L}+){0,6} and|este (?:endpoint|método)|cette (?:route|méthode))\s+)?$/iu;

/**
 * The noun that a sentence says comes back, which may be the name of a model: "Creates and returns a new deposit
 * operation for an account", "Returns a list of account operations".
 */
export function nounsTold(text: string): { readonly model: string; readonly isList: boolean }[] {
  if (text.length > MAX_CHARACTERS) return [];
  const plain = text.replaceAll(/[`*]/g, "");
  return [...plain.matchAll(RETURNS)].flatMap(({ 1: clause = "", index }) => {
    const before =
      plain
        .slice(0, index)
        .split(/[.!?:;\n]\s*/)
        .at(-1) ?? "";
    if (!OF_CALL.test(before)) return [];
    const noun = clause.replace(LIST, "").replace(REST, "").replace(KIND, "").trim();
    const [, first = "", last = ""] = /(?:(\w+)\s+)?([A-Za-z][\w-]{1,40})$/.exec(noun) ?? [];
    if (last === "") return [];
    const isList = LIST.test(clause);
    const one = last.replace(/s$/, "");
    return [`${first}${last}`, last, ...(one === last ? [] : [`${first}${one}`, one])].map(
      (model, index) => ({ model, isList: isList || index > 1 }),
    );
  });
}

/** "Retorna un objeto de retiro", "Renvoie un objet virement", "Возвращает объект перевод" */
const TOLD_ELSEWHERE =
  /(?<!\p{L})(?:retorna|devuelve|devolve|renvoie|retourne|возвращает)\s(?:(?:un|el|um|o|le)\s)?(?:objeto|objet|объект)\s(?:(?:del?|do|da|du)\s)?[`*]{0,3}([\p{L}\d_-]{1,40})/iu;

const IN_BODY = [
  /\b(?:[Bb]ody|[Pp]ayload)\b[^.\n]{0,60}?\b(?:of (?:the )?type|is an?|contains? an?|be an?|with an?)\s+[`*]*(?!JSON\b)([A-Z]\w{0,60})/,
  /\b(?:an?|the)\s+[`*]*(?!JSON\b)([A-Z]\w{0,60})[`*]*(?:\s+(?:object|model|structure))?\s+(?:as|in|for)\s+(?:the\s+)?(?:request\s+|JSON\s+)?(?:body|payload)\b/,
];

/** The model that a sentence says is sent: "The body is of type Purse", "Send a `Purse` in the body". */
export function modelSent(text: string): string | undefined {
  const isOfAnswer = /\b(?:respon\w+|returns?|answers?)\b/i.test(text);
  if (text.length > MAX_CHARACTERS || isOfAnswer) return undefined;
  return IN_BODY.map((pattern) => pattern.exec(text)?.[1]).find((model) => model !== undefined);
}

/** The name that may be a model's where a text in an answer's part says no more: "`Purse`", "The new purse Purse". */
export function modelNamedLast(text: string): string | undefined {
  return text.length > MAX_CHARACTERS
    ? undefined
    : /(?:^|\s)(?<!\b(?:[Nn]o|such|[Uu]nknown|[Mm]issing|[Ii]nvalid|[Dd]uplicate)\s)`?([A-Z]\w{0,80})`?$/.exec(
        text,
      )?.[1];
}
