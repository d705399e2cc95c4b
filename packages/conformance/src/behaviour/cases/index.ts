import type { Case } from "../suite/case.ts";
import { abortCases } from "./abort.ts";
import { bodyCases } from "./bodies.ts";
import {
  baseUrlCases,
  credentialCases,
  insecureCases,
  optionCases,
  pathCases,
} from "./configuration.ts";
import { deadlineCases } from "./deadline.ts";
import { driftCases } from "./drift.ts";
import { errorBodyCases, redirectCases, statusCases } from "./error-answers.ts";
import { formatCases } from "./format.ts";
import { networkCases } from "./network.ts";
import { numberCases } from "./numbers.ts";
import { observerCases } from "./observers.ts";
import { pageCases } from "./pages.ts";
import { retryCases } from "./retry.ts";
import { retryAfterCases } from "./retry-after.ts";
import { secretCases } from "./secrets.ts";
import { sizeCases } from "./size.ts";
import { streamCases } from "./stream.ts";
import { successCases } from "./success.ts";
import { tokenCases } from "./token.ts";
import { toleranceCases } from "./tolerance.ts";
import { unsafeCases } from "./unsafe.ts";
import { validationCases } from "./validation.ts";

/** Every case, row by row. */
export const CASES: readonly Case[] = [
  ...deadlineCases,
  ...retryAfterCases,
  ...abortCases,
  ...networkCases,
  ...retryCases,
  ...unsafeCases,
  ...formatCases,
  ...successCases,
  ...streamCases,
  ...pageCases,
  ...validationCases,
  ...driftCases,
  ...toleranceCases,
  ...numberCases,
  ...sizeCases,
  ...statusCases,
  ...errorBodyCases,
  ...redirectCases,
  ...insecureCases,
  ...pathCases,
  ...bodyCases,
  ...credentialCases,
  ...tokenCases,
  ...baseUrlCases,
  ...secretCases,
  ...observerCases,
  ...optionCases,
];
