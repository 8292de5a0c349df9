/**
 * Every table. Each row names its commune, and whatever two people may edit carries a revision that grows by one
 * with each change; both would be rewrites if they came later.
 */
import type { Answer, SubjectKind } from "@tieuchi/engine";
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

const moment = (name: string) => timestamp(name, { withTimezone: true });
const createdAt = () => moment("created_at").notNull().defaultNow();
const updatedAt = () => moment("updated_at").notNull().defaultNow();
const revision = () => integer("revision").notNull().default(1);
const communeId = () =>
  uuid("commune_id")
    .notNull()
    .references(() => commune.id);

export const commune = pgTable("commune", {
  id: uuid("id").primaryKey().defaultRandom(),
  name: text("name").notNull(),
  createdAt: createdAt(),
});

// ── people and sign-in ──────────────────────────────────────────────────────────────────────
// `person`, `session`, `account` and `verification` are better-auth's, with columns of ours.

export type Role = "author" | "unit" | "evaluator" | "leader" | "admin";

export const person = pgTable("person", {
  id: uuid("id").primaryKey().defaultRandom(),
  communeId: communeId(),
  name: text("name").notNull(),
  /** Kept in lower case. */
  username: text("username").notNull().unique(),
  /** better-auth wants one; nothing is ever sent to it. */
  email: text("email").notNull().unique(),
  emailVerified: boolean("email_verified").notNull().default(false),
  image: text("image"),
  roles: text("roles").array().$type<Role[]>().notNull().default([]),
  mustChangePassword: boolean("must_change_password").notNull().default(true),
  /** When the one-time password given last stops working; null once the person has chosen one. */
  oneTimeExpiresAt: moment("one_time_expires_at"),
  active: boolean("active").notNull().default(true),
  sample: boolean("sample").notNull().default(false),
  erasedAt: moment("erased_at"),
  revision: revision(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

export const session = pgTable(
  "session",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    communeId: communeId(),
    token: text("token").notNull().unique(),
    userId: uuid("user_id")
      .notNull()
      .references(() => person.id),
    expiresAt: moment("expires_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [index().on(table.userId)],
);

export const account = pgTable(
  "account",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    communeId: communeId(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => person.id),
    password: text("password"),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: moment("access_token_expires_at"),
    refreshTokenExpiresAt: moment("refresh_token_expires_at"),
    scope: text("scope"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [uniqueIndex().on(table.providerId, table.accountId)],
);

/** better-auth insists on it; nothing that we use of it writes here. */
export const verification = pgTable("verification", {
  id: uuid("id").primaryKey().defaultRandom(),
  communeId: communeId(),
  identifier: text("identifier").notNull(),
  value: text("value").notNull(),
  expiresAt: moment("expires_at").notNull(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

/** Wrong tries at signing in, by a hash of what was tried. */
export const signInThrottle = pgTable(
  "sign_in_throttle",
  {
    communeId: communeId(),
    key: text("key").notNull(),
    failures: integer("failures").notNull(),
    lastFailureAt: moment("last_failure_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.communeId, table.key] })],
);

// ── units ───────────────────────────────────────────────────────────────────────────────────

export const unit = pgTable(
  "unit",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    communeId: communeId(),
    code: text("code").notNull(),
    name: text("name").notNull(),
    kind: text("kind").$type<SubjectKind>().notNull(),
    sample: boolean("sample").notNull().default(false),
    active: boolean("active").notNull().default(true),
    revision: revision(),
    createdAt: createdAt(),
  },
  (table) => [unique().on(table.communeId, table.code)],
);

export const membership = pgTable(
  "membership",
  {
    communeId: communeId(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => unit.id),
  },
  (table) => [primaryKey({ columns: [table.personId, table.unitId] }), index().on(table.unitId)],
);

// ── criteria ────────────────────────────────────────────────────────────────────────────────

/** Every text that ever served, with its model; never changed, never removed. */
export const criteriaText = pgTable(
  "criteria_text",
  {
    communeId: communeId(),
    /** SHA-256 of the text in UTF-8. */
    textHash: text("text_hash").notNull(),
    set: text("set").notNull(),
    version: text("version").notNull(),
    text: text("text").notNull(),
    /** Canonical JSON of the checked model; null for a text that was only put aside and never checked. */
    model: text("model"),
    /** Names the rules: SHA-256 of the canonical JSON of the model without its status. */
    modelHash: text("model_hash"),
    loadedAt: moment("loaded_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.communeId, table.set, table.version, table.textHash] }),
    index().on(table.communeId, table.modelHash),
  ],
);

export const criteriaVersion = pgTable(
  "criteria_version",
  {
    communeId: communeId(),
    set: text("set").notNull(),
    version: text("version").notNull(),
    servingTextHash: text("serving_text_hash").notNull(),
    /** When the serving text took over. */
    servingSince: moment("serving_since").notNull().defaultNow(),
    status: text("status").$type<"draft" | "approved">().notNull().default("draft"),
    /** The text as the leader saw it, before its status line was set. */
    approvedFromTextHash: text("approved_from_text_hash"),
    approvedBy: uuid("approved_by").references(() => person.id),
    approvedAt: moment("approved_at"),
    revision: revision(),
  },
  (table) => [
    primaryKey({ columns: [table.communeId, table.set, table.version] }),
    foreignKey({
      columns: [table.communeId, table.set, table.version, table.servingTextHash],
      foreignColumns: [criteriaText.communeId, criteriaText.set, criteriaText.version, criteriaText.textHash],
      name: "criteria_version_serving_text",
    }),
  ],
);

// ── cycles and dossiers ─────────────────────────────────────────────────────────────────────

export const cycle = pgTable(
  "cycle",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    communeId: communeId(),
    set: text("set").notNull(),
    version: text("version").notNull(),
    year: integer("year").notNull(),
    kind: text("kind").$type<"trial" | "official">().notNull(),
    name: text("name").notNull(),
    sample: boolean("sample").notNull().default(false),
    /** The approved text that scores an official cycle for good; null in a trial. */
    pinnedTextHash: text("pinned_text_hash"),
    pinnedHash: text("pinned_hash"),
    revision: revision(),
    /** Of the cycle's assignments together; 0: never set. */
    assignmentsRevision: integer("assignments_revision").notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      columns: [table.communeId, table.set, table.version],
      foreignColumns: [criteriaVersion.communeId, criteriaVersion.set, criteriaVersion.version],
      name: "cycle_criteria_version",
    }),
    check("official_is_pinned", sql`${table.kind} = 'trial' or ${table.pinnedTextHash} is not null`),
  ],
);

export const assignment = pgTable(
  "assignment",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    communeId: communeId(),
    cycleId: uuid("cycle_id")
      .notNull()
      .references(() => cycle.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
    /** null: every unit of the cycle. */
    unitId: uuid("unit_id").references(() => unit.id),
  },
  (table) => [
    unique().on(table.cycleId, table.personId, table.unitId).nullsNotDistinct(),
    index().on(table.personId),
  ],
);

export type DossierState = "self-assessing" | "submitted" | "appraising" | "council";

export const dossier = pgTable(
  "dossier",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    communeId: communeId(),
    cycleId: uuid("cycle_id")
      .notNull()
      .references(() => cycle.id),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => unit.id),
    state: text("state").$type<DossierState>().notNull().default("self-assessing"),
    /** `model_hash` of the criteria that the last save was scored with; null before the first. */
    scoredHash: text("scored_hash"),
    revision: revision(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [unique().on(table.cycleId, table.unitId), index().on(table.unitId)],
);

export type Layer = "self" | "appraisal";

export const dossierValue = pgTable(
  "dossier_value",
  {
    communeId: communeId(),
    dossierId: uuid("dossier_id")
      .notNull()
      .references(() => dossier.id),
    layer: text("layer").$type<Layer>().notNull(),
    /** Code of a datum, or of a criterion that is judged. */
    code: text("code").notNull(),
    answer: jsonb("answer").$type<Answer>(),
    reason: text("reason"),
    by: uuid("by")
      .notNull()
      .references(() => person.id),
    at: moment("at").notNull().defaultNow(),
    revision: revision(),
  },
  (table) => [primaryKey({ columns: [table.dossierId, table.layer, table.code] })],
);

export const criterionAppraisal = pgTable(
  "criterion_appraisal",
  {
    communeId: communeId(),
    dossierId: uuid("dossier_id")
      .notNull()
      .references(() => dossier.id),
    criterion: text("criterion").notNull(),
    decision: text("decision").$type<"accepted">(),
    note: text("note"),
    by: uuid("by")
      .notNull()
      .references(() => person.id),
    at: moment("at").notNull().defaultNow(),
    revision: revision(),
  },
  (table) => [primaryKey({ columns: [table.dossierId, table.criterion] })],
);

export const evidence = pgTable(
  "evidence",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    communeId: communeId(),
    dossierId: uuid("dossier_id")
      .notNull()
      .references(() => dossier.id),
    requirement: text("requirement").notNull(),
    name: text("name").notNull(),
    type: text("type").notNull(),
    size: integer("size").notNull(),
    sha256: text("sha256").notNull(),
    by: uuid("by")
      .notNull()
      .references(() => person.id),
    at: moment("at").notNull().defaultNow(),
    /** The link was taken away; the file stays for the log. */
    removedAt: moment("removed_at"),
  },
  (table) => [index().on(table.dossierId), index().on(table.sha256)],
);

// ── the log ─────────────────────────────────────────────────────────────────────────────────
// Rows are written by the SQL function `audit_append` alone; triggers refuse any other change.

/** The end of each commune's chain: shows a chain cut at its tail. */
export const auditHead = pgTable("audit_head", {
  communeId: communeId().primaryKey(),
  seq: bigint("seq", { mode: "number" }).notNull(),
  hash: text("hash").notNull(),
});

export const auditEntry = pgTable(
  "audit_entry",
  {
    communeId: communeId(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    at: moment("at").notNull(),
    /** Who did it; null: nobody was signed in, or the program itself. */
    actorId: uuid("actor_id"),
    action: text("action").notNull(),
    dossierId: uuid("dossier_id"),
    /** The person whom the values are about: erased together with that person. */
    subjectId: uuid("subject_id"),
    field: text("field"),
    before: text("before"),
    beforeSalt: text("before_salt"),
    beforeDigest: text("before_digest"),
    after: text("after"),
    afterSalt: text("after_salt"),
    afterDigest: text("after_digest"),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communeId, table.seq] }),
    index().on(table.dossierId),
    index().on(table.subjectId),
  ],
);
