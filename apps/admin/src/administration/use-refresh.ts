import { useQueryClient } from "@tanstack/react-query";

/** After an administrator's change nearly everything may look different: read all anew. */
export function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries();
}
