import { child, openDocument, operationsOf, parametersOf, specFile, text } from "@org/openapi";

/** What names an argument of a provider's methods: a member of `provider.balances` of its package. */
export interface AccountArgument {
  readonly argument: string;
  readonly env: string;
  /** Whether balances come without it too. */
  readonly optional?: true;
}

/** What an argument may be at a provider's mock: the example of its spec, or a made-up text. */
export function exampleArgument(provider: string, argument: string): string {
  const document = openDocument(specFile(provider));
  const examples = operationsOf(document)
    .flatMap((operation) => parametersOf(document, operation))
    .filter((node) => (text(node, "x-argument") ?? text(node, "name")) === argument)
    .map((node) => child(node, "example")?.value);
  return String(examples.find((example) => example !== undefined) ?? "demo");
}
