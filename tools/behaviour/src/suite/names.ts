/** The providers, in the order of the table. */
export const PROVIDER_NAMES = ["glomo", "finix", "muda", "wooshpay", "marqeta"] as const;

/** The name of a provider. */
export type ProviderName = (typeof PROVIDER_NAMES)[number];
