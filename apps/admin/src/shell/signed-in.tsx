import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { FirstPasswordPage } from "../session/first-password-page.tsx";
import { followOtherTabs, MeProvider, sessionQuery } from "../session/session.ts";
import { PageError, PageLoading } from "../ui/page-states.tsx";
import { Shell } from "./shell.tsx";

/** The door of every page but the sign-in page. */
export function SignedIn() {
  const session = useQuery(sessionQuery);
  const me = session.data ?? null;
  useEffect(() => followOtherTabs(me), [me]);
  if (session.isPending) return <PageLoading />;
  // A lost connection must not tear down a page with unsaved typing: only a first load may fail.
  if (session.data === undefined) return <PageError error={session.error} retry={session.refetch} />;
  if (session.data === null) return <ToSignIn />;
  if (session.data.mustChangePassword) return <FirstPasswordPage />;
  return (
    <MeProvider value={session.data}>
      <Shell />
    </MeProvider>
  );
}

/** Leads to the sign-in page once, remembering where the person was. */
function ToSignIn() {
  const router = useRouter();
  useEffect(() => {
    const { href, pathname } = router.state.location;
    const search = pathname === "/" || pathname === "/ho-so" ? {} : { to: href };
    void router.navigate({ to: "/dang-nhap", search, replace: true });
  }, [router]);
  return <PageLoading />;
}
