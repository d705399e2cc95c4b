import { ConnectionError, ResponseFormatError } from "@org/core";
import { type Answer, bytes, type Fault, fault } from "../server/answer.ts";
import type { World } from "../server/server.ts";
import { equal, matches, ok } from "../suite/assert.ts";
import { errorOf } from "../suite/call.ts";
import { type Context, casesOf } from "../suite/case.ts";
import { eachFace, isSent } from "../suite/each-face.ts";

const body = { a: "body that is long enough to be cut" };

const client = { maxRetries: 1 };

/** Where balances have pages, it says of which. */
const MESSAGE = /(no answer came|the answer broke off) \(.+\)\.( It was page 1\.)?$/;

function isConnectionError(error: ConnectionError): void {
  ok(error.cause instanceof Error, "the error must have its cause");
  matches(error.message, MESSAGE, "the message");
}

/** What is retried is sent twice: `maxRetries` is 1. */
function attemptsOf({ subject }: Context): number {
  return subject.retried ? 2 : 1;
}

/** The connection ends before the first byte of an answer. */
function isUnanswered(kind: Fault) {
  return (context: Context) =>
    eachFace(context, { answers: [fault(kind)], client }, async (ended) => {
      isConnectionError(errorOf(ended.outcome, ConnectionError));
      await isSent(context, ended, attemptsOf(context));
    });
}

/** A fault of the answer: seen by the server once for each attempt. */
function breaksOff(kind: Fault) {
  return (context: Context) =>
    eachFace(context, { answers: [fault(kind, body)], client }, async ({ outcome, requests }) => {
      isConnectionError(errorOf(outcome, ConnectionError));
      equal(await requests(), attemptsOf(context), "requests: one and its retry");
    });
}

/**
 * The end of the answer is missing. Where the runtime does not notice, or can't, what came is no
 * whole JSON: in no case it is data.
 */
function isCut(answer: Answer) {
  return (context: Context) =>
    eachFace(context, { answers: [answer], client }, ({ outcome }) => {
      if (outcome.error instanceof ConnectionError) isConnectionError(outcome.error);
      else errorOf(outcome, ResponseFormatError);
    });
}

/** A place where no HTTP can be spoken. */
function noServer(place: keyof World) {
  return async (context: Context) => {
    let retries = 0;
    const onRetry = (): void => {
      retries += 1;
    };
    const baseUrl = String(context.server.world[place]);
    const setup = { answers: [], client: { ...client, baseUrl, onRetry } };
    await eachFace(context, setup, ({ outcome, face }) => {
      isConnectionError(errorOf(outcome, ConnectionError));
      const { token, retried } = context.subject;
      ok(token !== undefined || !retried || retries > 0, `${face} must be retried`);
      retries = 0;
    });
  };
}

/** A compressed object without its end. */
const CUT_GZIP =
  "H4sIAAAAAAAAA5XMuQ2DQABFwV4m/gnptmIRYDCXORxastw72hJ42STvp1OaeCq+txO98tCph4oYxEuMYhKzWMQ=";

export const networkCases = casesOf("network", {
  "reset before the answer": isUnanswered("reset"),
  "closed before the answer": isUnanswered("close"),
  "reset in the body": breaksOff("reset-body"),
  "the body is cut": breaksOff("truncate"),
  // Node 20 does not notice.
  "the last chunk is missing": isCut(fault("cut-chunks", body)),
  "what comes is not HTTP": breaksOff("garbage"),
  refused: noServer("refused"),
  "the host has no address": noServer("unknown"),
  "nobody trusts the certificate": noServer("untrusted"),
  "no TLS handshake succeeds": noServer("handshake"),
  "the port does not speak TLS": noServer("plain"),

  // What is past the length is not of the answer (RFC 9112, section 6.3).
  "the body is longer than its Content-Length": isCut(fault("overrun", body)),

  "what is called gzip is none": (context) => {
    const answers = [
      bytes(btoa(JSON.stringify(body)), {
        "content-type": "application/json",
        "content-encoding": "gzip",
      }),
    ];
    return eachFace(context, { answers, client }, async ({ outcome, requests }) => {
      isConnectionError(errorOf(outcome, ConnectionError));
      equal(await requests(), attemptsOf(context), "requests: one and its retry");
    });
  },

  // Node hands over what could be unpacked.
  "the gzip is cut": isCut(
    bytes(CUT_GZIP, { "content-type": "application/json", "content-encoding": "gzip" }),
  ),
});
