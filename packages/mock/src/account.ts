import { child, openDocument, operationsOf, parametersOf, specFile, text } from "@org/openapi";

/** What names an account to a method of a client: `provider.balances` of its package. */
export interface AccountArgument {
  /** The operation's id. */
  readonly operation: string;
  readonly account?: { readonly argument: string };
}

/** An account that a provider's mock takes: the example of its spec, or a made-up one. */
export function exampleAccount(
  provider: string,
  { operation: id, account }: AccountArgument,
): string {
  const document = openDocument(specFile(provider));
  const operation = operationsOf(document).find((one) => one.id === id);
  const parameters = operation === undefined ? [] : parametersOf(document, operation);
  const parameter = parameters.find((one) => text(one, "name") === account?.argument);
  return String((parameter && child(parameter, "example")?.value) ?? "demo");
}
