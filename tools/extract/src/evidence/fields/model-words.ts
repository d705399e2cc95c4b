/** A type that is one unknown name may be a model that the page describes. */
export function namedIn(stated: string): string | undefined {
  return /^[\s`*]*([A-Za-z_][\w.-]{0,80})[\s`*]*$/.exec(stated)?.[1];
}

/** A word for a type that, with its capital, may be what the page calls a model: `Timestamp`, `Date`. */
export function calledIn(stated: string): string | undefined {
  const name = namedIn(stated);
  return name !== undefined && /^[A-Z][a-z]+$/.test(name) && !PLAIN.test(name) ? name : undefined;
}

const PLAIN =
  /^(?:string|text|char|uuid|guid|int|integer|long|short|number|numeric|decimal|float|double|real|bool|boolean|object|map|dictionary|hash|json|array|list|set|collection|file|binary|null|any|enum)s?$/i;
