import { useQuery } from "@tanstack/react-query";
import { Navigate, useLocation } from "@tanstack/react-router";
import { FirstPasswordPage } from "../session/first-password-page.tsx";
import { MeProvider, sessionQuery } from "../session/session.ts";
import { PageError, PageLoading } from "../ui/page-states.tsx";
import { Shell } from "./shell.tsx";

/** The door of every page but the sign-in page. */
export function SignedIn() {
  const session = useQuery(sessionQuery);
  const href = useLocation({ select: (location) => location.href });
  if (session.isPending) return <PageLoading />;
  // A lost connection must not tear down a page with unsaved typing: only a first load may fail.
  if (session.data === undefined) return <PageError error={session.error} retry={session.refetch} />;
  if (session.data === null)
    return (
      <Navigate to="/dang-nhap" search={href === "/ho-so" || href === "/" ? {} : { to: href }} replace />
    );
  if (session.data.mustChangePassword) return <FirstPasswordPage />;
  return (
    <MeProvider value={session.data}>
      <Shell />
    </MeProvider>
  );
}
