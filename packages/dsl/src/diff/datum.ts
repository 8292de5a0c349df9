import type { Code, Datum, DatumType, EvidenceRequirement, Model } from "@tieuchi/engine";
import { criteria } from "@tieuchi/engine";
import { diffMessages as say } from "../messages/diff.ts";
import type { ChangePlace } from "./change.ts";
import type { Held, Kind } from "./match.ts";
import {
  applyRules,
  either,
  list,
  part,
  quoted,
  type Rule,
  type Rules,
  text,
  toldElsewhere,
  value,
} from "./rules.ts";
import { datumTypeText } from "./words/datum.ts";
import type { Names } from "./words/names.ts";

const options = list<string>("phương án", text);

/** Options one by one; every other type as a whole. */
const type: Rule<DatumType> = (before, after, telling) => {
  if ("options" in before && "options" in after && before.kind === after.kind) {
    options(before.options, after.options, telling);
  } else telling.value("kiểu", before, after, quoted(datumTypeText));
};

const datumRules: Rules<Datum> = {
  code: toldElsewhere,
  name: (before, after, telling) => telling.renamed(`[${before}]`, `[${after}]`),
  type,
  mayNotApply: value("trả lời “không áp dụng”", either("được phép", "không được phép")),
  measure: part("chỉ tiêu", text),
  previousOf: part("là giá trị năm trước của", (code, names) => names.words.datum(code)),
  source: part("nguồn", text),
};

const evidenceRules: Rules<EvidenceRequirement> = {
  code: toldElsewhere,
  title: (before, after, telling) => telling.renamed(say.quoted(before), say.quoted(after)),
  required: value("việc nộp", either("bắt buộc", "không bắt buộc")),
};

export const datumKind: Kind<Datum> = {
  place: (now, _, names) => placeOf("datum", say.datum(now.of.name), now, names),
  head: ({ name, type: ofDatum }, names) => say.declared(`[${name}]`, datumTypeText(ofDatum, names)),
  holder: holderText,
  impliedByHolder: true,
  tell: (before, after, telling) => applyRules(datumRules, before.of, after.of, telling),
};

export const evidenceKind: Kind<EvidenceRequirement> = {
  place: (now, _, names) => placeOf("evidence", say.evidence(now.of.title), now, names),
  head: ({ title }) => say.quoted(title),
  holder: holderText,
  impliedByHolder: true,
  tell: (before, after, telling) => applyRules(evidenceRules, before.of, after.of, telling),
};

function holderText(code: Code | null, names: Names): string {
  return code === null ? say.wholeSet : names.words.item(code);
}

function placeOf<T extends { readonly code: Code }>(
  kind: ChangePlace["kind"],
  name: string,
  { of, holder }: Held<T>,
  names: Names,
): ChangePlace {
  return {
    kind,
    code: of.code,
    ordinal: holder === null ? null : names.ordinal(holder),
    name: holder === null ? name : say.within(names.words.item(holder), name),
  };
}

/** Data of the set and of its criteria. */
export function heldData(model: Model): readonly Held<Datum>[] {
  return [
    ...model.data.map((of) => ({ of, holder: null })),
    ...[...criteria(model)].flatMap(({ code, data }) => data.map((of) => ({ of, holder: code }))),
  ];
}

export function heldEvidence(model: Model): readonly Held<EvidenceRequirement>[] {
  return [...criteria(model)].flatMap(({ code, evidence }) => evidence.map((of) => ({ of, holder: code })));
}
