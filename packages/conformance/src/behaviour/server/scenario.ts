import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { TokenOperation } from "../suite/subject.ts";
import { tokenBody } from "../suite/token.ts";
import { type Answer, json, type Script, type Seen, type SeenRequest } from "./answer.ts";
import { type Meter, play } from "./play.ts";

/** Plays one script, and knows what came and what is still open. */
export class Scenario {
  readonly #id: string;
  readonly #script: Script;
  readonly #token: TokenOperation | undefined;
  readonly #requests: SeenRequest[] = [];
  readonly #meter: Meter = { bytes: 0 };
  readonly #watchers = new Set<() => void>();
  #open = 0;
  #played = 0;
  #answers = 0;
  #tokens = 0;

  /** `token` is the operation that hands out tokens, where the provider has one. */
  constructor(id: string, script: Script, token?: TokenOperation) {
    this.#id = id;
    this.#script = script;
    this.#token = token;
  }

  /** Answers a request; `path` is what follows the base URL. */
  async serve(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isToken = path.split("?")[0] === this.#token?.path;
    const answer = isToken ? this.#nextToken() : pick(this.#script.answers, this.#answers++);
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
    this.#requests.push({ method, path, headers, body, isToken });
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

  #nextToken(): Answer {
    const number = this.#tokens++;
    if (this.#script.token !== undefined) return pick(this.#script.token, number);
    return json(this.#token && tokenBody(this.#token, `token-${this.#id}-${number}`));
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
