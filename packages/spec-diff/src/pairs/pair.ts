/** Two documents to compare, by the names that people give them. */
export interface NamedPair {
  /** What reports call the pair. */
  readonly name: string;
  readonly base: string;
  readonly revision: string;
}
