import { QueryClient } from "@tanstack/react-query";
import createFetchClient from "openapi-fetch";
import createQueryClient from "openapi-react-query";
import { connectionLost, faultOf } from "./fault.ts";
import type { paths } from "./schema.generated.ts";

/** Plain typed requests, for what is not a query of a screen (autosave). */
export const request = createFetchClient<paths>({ baseUrl: window.location.origin });

/** Queries and mutations of the API's routes as hooks. */
export const api = createQueryClient(request);

export const sessionKey = ["get", "/api/session", {}] as const;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // Ask again only when nothing came back; a refusal stays a refusal.
      retry: (failures, thrown) => failures < 2 && faultOf(thrown).code === connectionLost,
      retryDelay: 800,
    },
    mutations: { retry: false, networkMode: "always" },
  },
});

request.use({
  onResponse({ response, schemaPath }) {
    // The session ended: every screen falls back to the sign-in page at once, whatever was being asked.
    if (response.status === 401 && !schemaPath.startsWith("/api/session"))
      void queryClient.invalidateQueries({ queryKey: sessionKey });
  },
});
