/** The contract's shapes under short names, from the types generated out of the API's OpenAPI document. */
import type { Code } from "@tieuchi/engine";
import type { components } from "./schema.generated.ts";

type Schemas = components["schemas"];

export type Role = Schemas["Role"];
export type DossierState = Schemas["DossierState"];
export type CycleKind = Schemas["CycleKind"];
export type Layer = Schemas["Layer"];
export type Me = Schemas["Me"];
export type Person = Schemas["Person"];
export type PersonRef = Schemas["PersonRef"];
export type Unit = Schemas["Unit"];
export type Cycle = Schemas["Cycle"];
export type Assignment = Schemas["Assignment"];
export type ScoreSummary = Schemas["ScoreSummary"];
export type DossierSummary = Schemas["DossierSummary"];
export type FieldValue = Schemas["FieldValue"];
export type FieldValues = Record<Code, FieldValue>;
export type AppraisalEntry = Schemas["AppraisalEntry"];
export type Evidence = Schemas["Evidence"];
export type FieldProblem = Schemas["FieldProblem"];
export type SetAside = Schemas["SetAside"];
export type DossierCriteria = Schemas["DossierCriteria"];
export type Dossier = Schemas["Dossier"];
export type DossierResult = Schemas["ResultAnswer"];
export type LogEntry = Schemas["LogEntry"];
export type VersionSummary = Schemas["VersionSummary"];
export type VersionDetail = Schemas["VersionDetail"];
export type Diagnostic = Schemas["Diagnostic"];
export type CriteriaSet = Schemas["CriteriaSet"];
export type SampleAccount = Schemas["Sample"]["accounts"][number];
