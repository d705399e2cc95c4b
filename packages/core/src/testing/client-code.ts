/**
 * What a client loads when it needs it. With a mock it is there at once: fake timers wait for timers, not for
 * a module, and would have moved on before the first call is on its way.
 */
import { answerReader } from "../balance/read-answer.ts";
import { connectApi } from "../client/api.ts";
import { askBalances } from "../client/ask-balances.ts";
import { Caller } from "../client/caller.ts";
import { joinReports } from "../client/join-reports.ts";
import { limiterOf } from "../client/limiter-of.ts";
import { OAuthTokenCalls } from "../client/oauth-token-calls.ts";
import { iteratePages } from "../client/pages.ts";
import { showLine } from "../client/show-line.ts";
import { readOrStream } from "../client/stream.ts";
import { tasksOfAccounts } from "../client/tasks-of-accounts.ts";
import { tasksOfPages } from "../client/tasks-of-pages.ts";
import { toApiError } from "../client/unusual.ts";
import { callWithResponse } from "../client/with-response.ts";
import { cleanError } from "../transport/cleaner.ts";
import { observe } from "../transport/observe.ts";
import { pass } from "../transport/pass.ts";
import { tellDrift } from "../transport/tell-drift.ts";

/** Named by whoever makes a mock, so that no bundler leaves it out. */
export const CLIENT_CODE: readonly unknown[] = [
  answerReader,
  askBalances,
  Caller,
  callWithResponse,
  cleanError,
  connectApi,
  iteratePages,
  joinReports,
  limiterOf,
  OAuthTokenCalls,
  observe,
  pass,
  readOrStream,
  showLine,
  tasksOfAccounts,
  tasksOfPages,
  tellDrift,
  toApiError,
];
