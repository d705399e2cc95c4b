import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { type Answer, json, type Script, type Seen, type SeenRequest } from "./answer.ts";
import { type Meter, play } from "./play.ts";

/** Where tokens are handed out. */
const TOKEN_PATH = /\/oauth2?\/token$/;

/** Plays one script, and knows what came and what is still open. */
export class Scenario {
  readonly #id: string;
  readonly #script: Script;
  readonly #requests: SeenRequest[] = [];
  readonly #meter: Meter = { bytes: 0 };
  readonly #watchers = new Set<() => void>();
  #open = 0;
  #played = 0;
  #answers = 0;
  #tokens = 0;

  constructor(id: string, script: Script) {
    this.#id = id;
    this.#script = script;
  }

  /** Answers a request; `path` is what follows the base URL. */
  async serve(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = this.#next(path);
    this.#open += 1;
    response.on("close", () => {
      this.#open -= 1;
      this.#tell();
    });
    // Whoever gave up on the request has nothing more to say.
    const body = await text(request).catch(() => "");
    const { method = "" } = request;
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    this.#requests.push({ method, path, headers, body });
    const playing = play(answer, response, this.#meter);
    if (answer.kind === "drip" || answer.kind === "flood") this.#tellPlayed();
    await playing;
    this.#tellPlayed();
  }

  /** What the server knows now. */
  get seen(): Seen {
    return { requests: this.#requests, bytes: this.#meter.bytes };
  }

  /** Resolves with true when so many answers were played, with false when that takes too long. */
  played(count: number): Promise<boolean> {
    return this.#when(() => this.#played >= count);
  }

  /** Resolves with true when no exchange is open, with false when that takes too long. */
  idle(): Promise<boolean> {
    return this.#when(() => this.#open === 0);
  }

  #next(path: string): Answer {
    const { answers, token } = this.#script;
    if (!TOKEN_PATH.test(path)) return pick(answers, this.#answers++);
    const number = this.#tokens++;
    return token === undefined ? this.#issue(number) : pick(token, number);
  }

  #issue(number: number): Answer {
    const token = `token-${this.#id}-${number}`;
    const data = { access_token: token, token_type: "Bearer", expires_in: 7200 };
    return json({ status: 200, message: "A token was made.", data });
  }

  #tellPlayed(): void {
    this.#played += 1;
    this.#tell();
  }

  #tell(): void {
    for (const watcher of this.#watchers) watcher();
  }

  #when(condition: () => boolean): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (held: boolean): void => {
        clearTimeout(timer);
        this.#watchers.delete(check);
        resolve(held);
      };
      const check = (): void => {
        if (condition()) end(true);
      };
      const timer = setTimeout(() => end(false), PATIENCE_MS);
      this.#watchers.add(check);
      check();
    });
  }
}

/** Long enough for a busy machine; a case that waits so long fails. */
const PATIENCE_MS = 5_000;

function pick(answers: readonly Answer[], index: number): Answer {
  const answer = answers[Math.min(index, answers.length - 1)];
  if (answer === undefined) throw new RangeError("A script needs an answer.");
  return answer;
}
