// The handlers of every package, for compilers and platforms that Mock Service Worker has types for.
export type * as finix from "@org/finix/msw";
export type * as glomo from "@org/glomo/msw";
export type * as marqeta from "@org/marqeta/msw";
export type * as muda from "@org/muda/msw";
export type * as wooshpay from "@org/wooshpay/msw";
