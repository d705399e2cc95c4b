/** What has few values, so that words in brackets or behind a sign after it are these. */
export const OF_FEW =
  /\b(?:status|state|type|kind|mode|method|channel|direction|order|role|frequency|interval|side|indicator|tipo|estado|statut|modo)(?: used| of (?:the |an? )?[a-z]{1,20})?/
    .source;

/** A few words that name something, and say nothing of it: what they are followed by is what it may be. */
export const NAMING =
  /^(?:(?!(?:if|with|over|by|of|from|than|and|or|when|unless|not|see|like|between|plus|requires?|required|overrides?|combinations?|joins?|joined|comma|prefix(?:es)?|is|are)(?!\p{L}))[\p{L}\p{N}'-]+[ \t]?){0,5}[:：]?$/iu;

/** Words that say that there are more, or that several go together. */
export const MORE =
  /\b(?:others?|otherwise|also|any|combin\w*|comma|joined|list of)\b|\betc\b|其他|其它|等等/i;
