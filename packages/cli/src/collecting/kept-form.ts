import type { BalanceFilter } from "@org/collector";
import type { Colors } from "../colors.ts";

/** The answer to a question about what is kept, and how it is printed. */
export interface KeptForm<Item extends object> {
  /** What JSON calls the list. */
  readonly name: string;
  /** What is said where there is none. */
  readonly none: string;
  read(filter: BalanceFilter): AsyncIterable<Item>;
  table(items: readonly Item[], colors: Pick<Colors, "bold">, width: number): string;
}
