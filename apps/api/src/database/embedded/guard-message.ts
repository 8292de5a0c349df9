/** What the guard tells the API. */
export type GuardMessage =
  | { readonly kind: "log"; readonly message: string }
  | { readonly kind: "ready"; readonly connection: string }
  | { readonly kind: "failed"; readonly message: string; readonly expected: boolean };
