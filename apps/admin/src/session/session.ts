import { queryOptions } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { request, sessionKey } from "../api/client.ts";
import type { Me, Role } from "../api/types.ts";

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async (): Promise<Me | null> => {
    const { data, error, response } = await request.GET("/api/session", {});
    if (data) return data;
    if (response.status === 401) return null;
    throw error;
  },
  staleTime: 60_000,
});

const otherTabs = new BroadcastChannel("tieuchi:phien");

/** To be called when this tab has signed somebody in or out: the cookie is the same in all tabs. */
export function announceSession(me: Me | null): void {
  otherTabs.postMessage(me?.id ?? null);
}

/**
 * Starts anew when another tab has changed who is signed in, so that nothing of one person is shown to the next, and
 * nothing typed by one is saved in the name of the next. What was not saved stays a draft of the one who typed it.
 */
export function followOtherTabs(me: Me | null): () => void {
  const hear = (event: MessageEvent<string | null>) => {
    if (event.data !== (me?.id ?? null)) window.location.reload();
  };
  otherTabs.addEventListener("message", hear);
  return () => otherTabs.removeEventListener("message", hear);
}

const Current = createContext<Me | null>(null);
export const MeProvider = Current.Provider;

/** The signed-in person; only for what stands inside the shell. */
export function useMe(): Me {
  const me = useContext(Current);
  if (!me) throw new Error("useMe() outside the signed-in shell");
  return me;
}

export function hasRole(me: Me, ...roles: readonly Role[]): boolean {
  return roles.some((role) => me.roles.includes(role));
}
