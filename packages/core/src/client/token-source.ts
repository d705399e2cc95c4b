import type { Deadline } from "../transport/deadline.ts";

/** A token and how long it lives. */
export interface IssuedToken {
  readonly token: string;
  /** Seconds; undefined where the provider doesn't say: the token serves until it is refused. */
  readonly expiresIn: number | undefined;
}

/** A token is renewed so long before it expires: a slow call must not carry it past its end. */
const RENEW_BEFORE_MS = 60_000;

/** A token that lives shorter than that is renewed after this part of its life. */
const RENEW_AFTER_PART = 0.5;

interface Flight {
  readonly issued: Promise<string>;
  readonly controller: AbortController;
  waiting: number;
}

/** Gets a token once for all calls that need it, and again when it is about to expire or refused. */
export class TokenSource {
  readonly #issue: (signal: AbortSignal) => Promise<IssuedToken>;
  #current: { readonly token: string; readonly renewAt: number } | undefined;
  #flight: Flight | undefined;

  constructor(issue: (signal: AbortSignal) => Promise<IssuedToken>) {
    this.#issue = issue;
  }

  /**
   * A token that is good now. Calls that come together share one request for it, which ends when the
   * last of them does.
   */
  async get(deadline: Deadline): Promise<string> {
    if (this.#current !== undefined && Date.now() < this.#current.renewAt) {
      return this.#current.token;
    }
    const flight = this.#flight ?? this.#startFlight();
    flight.waiting += 1;
    try {
      return await deadline.race(flight.issued);
    } finally {
      flight.waiting -= 1;
      if (flight.waiting === 0) this.#endFlight(flight);
    }
  }

  /** Forgets a token that was refused, unless another has taken its place. */
  refuse(token: string): void {
    if (this.#current?.token === token) this.#current = undefined;
  }

  #startFlight(): Flight {
    const controller = new AbortController();
    const issued = this.#issue(controller.signal).then(({ token, expiresIn }) => {
      this.#current = { token, renewAt: renewalTime(expiresIn) };
      return token;
    });
    const flight = { issued, controller, waiting: 0 };
    this.#flight = flight;
    return flight;
  }

  #endFlight(flight: Flight): void {
    if (this.#flight === flight) this.#flight = undefined;
    flight.controller.abort();
  }
}

function renewalTime(expiresIn: number | undefined): number {
  if (expiresIn === undefined) return Number.POSITIVE_INFINITY;
  const life = expiresIn * 1_000;
  return Date.now() + Math.max(life - RENEW_BEFORE_MS, life * RENEW_AFTER_PART);
}
