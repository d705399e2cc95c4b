// Every entry of every package, so that the compiler checks all of their types.
export type * as core from "@org/core";
export type * as openTelemetry from "@org/core/opentelemetry";
export type * as provider from "@org/core/provider";
export type * as runtime from "@org/core/runtime";
export type * as finix from "@org/finix";
export type * as finixSchemas from "@org/finix/schemas";
export type * as glomo from "@org/glomo";
export type * as glomoSchemas from "@org/glomo/schemas";
export type * as marqeta from "@org/marqeta";
export type * as marqetaSchemas from "@org/marqeta/schemas";
export type * as muda from "@org/muda";
export type * as mudaSchemas from "@org/muda/schemas";
export type * as wooshpay from "@org/wooshpay";
export type * as wooshpaySchemas from "@org/wooshpay/schemas";
