import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import type { DossierState, Layer } from "../api/types.ts";
import { SignInPage } from "../session/sign-in-page.tsx";
import { CrashPage, NotFoundPage } from "./fallback-pages.tsx";
import { SignedIn } from "./signed-in.tsx";

/** Keeps the named search parameters that are text, so that a mangled link still opens its page. */
function texts<Key extends string>(...keys: readonly Key[]) {
  return (search: Record<string, unknown>): Partial<Record<Key, string>> =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const value = search[key];
        return typeof value === "string" || typeof value === "number" ? [[key, String(value)]] : [];
      }),
    ) as Partial<Record<Key, string>>;
}

const root = createRootRoute({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/dang-nhap",
  component: SignInPage,
  validateSearch: texts("to"),
});

const signedIn = createRoute({ getParentRoute: () => root, id: "signed-in", component: SignedIn });

const home = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/ho-so", replace: true });
  },
});

const dossiers = createRoute({
  getParentRoute: () => signedIn,
  path: "/ho-so",
  validateSearch: texts("cycle", "state", "unit") as (search: Record<string, unknown>) => {
    cycle?: string;
    state?: DossierState;
    unit?: string;
  },
  component: lazyRouteComponent(() => import("../dossiers/dossier-list-page.tsx"), "DossierListPage"),
});

const dossier = createRoute({
  getParentRoute: () => signedIn,
  path: "/ho-so/$dossierId",
  component: lazyRouteComponent(() => import("../dossiers/dossier-frame.tsx"), "DossierFrame"),
});
const dossierHome = createRoute({
  getParentRoute: () => dossier,
  path: "/",
  component: lazyRouteComponent(() => import("../dossiers/dossier-home.tsx"), "DossierHome"),
});
const workspace = createRoute({
  getParentRoute: () => dossier,
  path: "/nhap-lieu",
  validateSearch: texts("criterion"),
  component: lazyRouteComponent(() => import("../workspace/workspace-page.tsx"), "WorkspacePage"),
});
const desk = createRoute({
  getParentRoute: () => dossier,
  path: "/tham-dinh",
  validateSearch: texts("criterion", "evidence"),
  component: lazyRouteComponent(() => import("../desk/desk-page.tsx"), "DeskPage"),
});
const result = createRoute({
  getParentRoute: () => dossier,
  path: "/ket-qua",
  validateSearch: texts("layer", "node") as (search: Record<string, unknown>) => {
    layer?: Layer;
    node?: string;
  },
  component: lazyRouteComponent(() => import("../result/result-page.tsx"), "ResultPage"),
});
const log = createRoute({
  getParentRoute: () => dossier,
  path: "/nhat-ky",
  component: lazyRouteComponent(() => import("../dossiers/log-page.tsx"), "LogPage"),
});

const criteriaList = createRoute({
  getParentRoute: () => signedIn,
  path: "/bo-tieu-chi",
  component: lazyRouteComponent(() => import("../criteria/criteria-list-page.tsx"), "CriteriaListPage"),
});
const criteriaVersion = createRoute({
  getParentRoute: () => signedIn,
  path: "/bo-tieu-chi/$set/$version",
  validateSearch: texts("view", "line"),
  component: lazyRouteComponent(() => import("../criteria/version-page.tsx"), "VersionPage"),
});

const administration = createRoute({
  getParentRoute: () => signedIn,
  path: "/quan-tri",
  component: lazyRouteComponent(
    () => import("../administration/administration-frame.tsx"),
    "AdministrationFrame",
  ),
});
const administrationHome = createRoute({
  getParentRoute: () => administration,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/quan-tri/ky", replace: true });
  },
});
const units = createRoute({
  getParentRoute: () => administration,
  path: "/don-vi",
  component: lazyRouteComponent(() => import("../administration/units-page.tsx"), "UnitsPage"),
});
const people = createRoute({
  getParentRoute: () => administration,
  path: "/nguoi-dung",
  component: lazyRouteComponent(() => import("../administration/people-page.tsx"), "PeoplePage"),
});
const cycles = createRoute({
  getParentRoute: () => administration,
  path: "/ky",
  component: lazyRouteComponent(() => import("../administration/cycles-page.tsx"), "CyclesPage"),
});
const cycle = createRoute({
  getParentRoute: () => administration,
  path: "/ky/$cycleId",
  component: lazyRouteComponent(() => import("../administration/cycle-page.tsx"), "CyclePage"),
});
const audit = createRoute({
  getParentRoute: () => administration,
  path: "/nhat-ky",
  component: lazyRouteComponent(() => import("../administration/audit-page.tsx"), "AuditPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    signedIn.addChildren([
      home,
      dossiers,
      dossier.addChildren([dossierHome, workspace, desk, result, log]),
      criteriaList,
      criteriaVersion,
      administration.addChildren([administrationHome, units, people, cycles, cycle, audit]),
    ]),
  ]),
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: CrashPage,
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
