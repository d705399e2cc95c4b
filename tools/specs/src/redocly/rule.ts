/** What we use of the context that Redocly gives to a visitor. */
export interface RuleContext {
  readonly location: Location;
  report(problem: { readonly message: string; readonly location?: Location }): void;
}

export interface Location {
  child(key: string | readonly string[]): Location;
  key(): Location;
}
