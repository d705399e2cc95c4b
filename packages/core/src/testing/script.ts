import type { Answer, Answers, MockCall } from "./answer.ts";

/** By operation, how it is answered. */
export type AnswersByOperation = Readonly<Record<string, Answers | undefined>>;

/** What is said of a mock's answers, and by which state others are given. */
export interface Script {
  readonly answers: AnswersByOperation;
  /** By state: answers in place of those above. */
  readonly states: Readonly<Record<string, AnswersByOperation>>;
  /** The state at the beginning; it need not have answers of its own. */
  readonly state: string;
}

/** Plays a script: which answer a request is given. */
export class Player {
  /** What is played now: a test may change it at any time. */
  #script: Script;
  readonly #first: Script;
  readonly #played = new Map<string, number>();
  state: string;

  constructor(script: Script) {
    this.#first = script;
    this.#script = script;
    this.state = script.state;
  }

  /** The answer for the next request of an operation; undefined where the script says nothing of it. */
  next(operation: string): Answer | undefined {
    const ofState = this.#script.states[this.state]?.[operation];
    const answers = ofState ?? this.#script.answers[operation];
    if (answers === undefined) return undefined;
    const place = JSON.stringify(ofState === undefined ? [operation] : [operation, this.state]);
    const played = this.#played.get(place) ?? 0;
    this.#played.set(place, played + 1);
    if (!isSequence(answers)) return answers;
    return answers[Math.min(played, answers.length - 1)];
  }

  /** Every answer of the script, with the operation that it is for. */
  *all(): Generator<readonly [operation: string, answer: Answer]> {
    const { answers, states } = this.#script;
    for (const part of [answers, ...Object.values(states)]) {
      for (const [operation, given] of Object.entries(part)) {
        if (given === undefined) continue;
        for (const answer of isSequence(given) ? given : [given]) yield [operation, answer];
      }
    }
  }

  /** From the next request on, the operation is answered so, in every state that says nothing else. */
  set(operation: string, answers: Answers): void {
    this.#played.delete(JSON.stringify([operation]));
    this.#script = {
      ...this.#script,
      answers: { ...this.#script.answers, [operation]: answers },
    };
  }

  /** Everything is as at the beginning. */
  reset(): void {
    this.#script = this.#first;
    this.#played.clear();
    this.state = this.#first.state;
  }
}

function isSequence(answers: Answers<MockCall>): answers is readonly Answer[] {
  return Array.isArray(answers);
}
