export { createFetch } from "./node/create-fetch.ts";
export type {
  DispatchController,
  Dispatcher,
  DispatchHandler,
  DispatchRequest,
} from "./node/dispatcher.ts";
