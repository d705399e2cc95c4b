import type { Script, Seen } from "../server/answer.ts";
import type { World } from "../server/server.ts";
import type { Subject } from "./subject.ts";

/** A scenario on the server, as the cases see it from whatever runtime they run on. */
export interface Scenario {
  readonly baseUrl: string;
  seen(): Promise<Seen>;
  /** Whether no exchange is open, or none is soon. */
  idle(): Promise<boolean>;
  /** Whether so many answers were played, or soon are. */
  played(count: number): Promise<boolean>;
}

/** Talks to the server's control. */
export interface ServerHandle {
  readonly world: World;
  start(script: Script): Promise<Scenario>;
  /** The same, for scenarios of this provider: it hands out the tokens that one asks for. */
  of(subject: Subject): ServerHandle;
}

/** Connects to the server at this origin. */
export async function connectServer(origin: string): Promise<ServerHandle> {
  const ask = async <T>(path: string, init?: RequestInit): Promise<T> => {
    const response = await fetch(`${origin}/control${path}`, init);
    return response.json() as Promise<T>;
  };
  const handle = (world: World, subject?: string): ServerHandle => ({
    world,
    async start(script) {
      const body = JSON.stringify({ ...script, subject });
      const id = await ask<string>("", { method: "POST", body });
      return {
        baseUrl: `${origin}/s/${id}`,
        seen: () => ask(`/${id}/seen`),
        idle: () => ask(`/${id}/idle`),
        played: (count) => ask(`/${id}/played/${count}`),
      };
    },
    of: ({ name }) => handle(world, name),
  });
  return handle(await ask<World>("/world"));
}
