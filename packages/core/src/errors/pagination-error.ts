import { ProviderError } from "./provider-error.ts";

/**
 * The pages of a list lead nowhere: back to a page that came before, or to another host. The items up to
 * there came; `page` is the one that leads wrong.
 */
export class PaginationError extends ProviderError {
  static override readonly className: string = "PaginationError";
  override readonly name = "PaginationError";
}
