import type { Model } from "@tieuchi/engine";
import { describe, expect, it } from "vitest";
import { versionFor } from "../src/index.ts";
import { wholeModel } from "./whole-model.ts";

const version = (number: string, effectiveFrom: string, over: Partial<Model> = {}): Model => ({
  ...wholeModel,
  version: number,
  effectiveFrom,
  transition: null,
  period: null,
  ...over,
});
const stay = (openedBefore: string, older: string) => ({ transition: { openedBefore, version: older } });

const first = version("2026.1", "2026-01-01");
const second = version("2026.2", "2026-07-01", stay("2026-07-01", "2026.1"));
const chosen = (models: readonly Model[], dossier: Parameters<typeof versionFor>[1]) => {
  const choice = versionFor(models, dossier);
  return choice.kind === "version" ? choice.model.version : choice.kind;
};

describe("versionFor", () => {
  it("leaves dossiers opened before the day of a transition with the older version", () => {
    const models = [second, first];
    expect(chosen(models, { year: 2026, openedOn: "2026-06-30" })).toBe("2026.1");
    expect(chosen(models, { year: 2026, openedOn: "2026-07-01" })).toBe("2026.2");
    expect(chosen(models, { openedOn: "2026-06-30" })).toBe("2026.1");
  });

  it("lets the last version of a year hold for all its dossiers where nothing else is said", () => {
    const models = [first, version("2026.2", "2026-07-01")];
    expect(chosen(models, { year: 2026, openedOn: "2026-02-01" })).toBe("2026.2");
    expect(chosen(models, { year: 2026 })).toBe("2026.2");
  });

  it("asks for the day where two versions share the year", () => {
    const choice = versionFor([first, second], { year: 2026 });
    expect(choice).toMatchObject({ kind: "day-needed", openedBefore: "2026-07-01" });
    expect(choice.message).toBe(
      "Hồ sơ mở trước 01/07/2026 theo phiên bản 2026.1, mở từ ngày đó theo phiên bản 2026.2: cần biết ngày mở hồ sơ.",
    );
  });

  it("goes on with the version of the years before until a new one takes effect", () => {
    const models = [first, version("2028.1", "2028-01-01")];
    expect(chosen(models, { year: 2027 })).toBe("2026.1");
    expect(chosen(models, { year: 2028 })).toBe("2028.1");
  });

  it("takes the year to end where the set says it ends", () => {
    const period = {
      firstYear: 2026,
      lastYear: 2030,
      from: { month: 7, day: 1, offset: -1 },
      to: { month: 6, day: 30, offset: 0 },
    } as const;
    const models = [version("2026.1", "2025-07-01", { period }), version("2026.2", "2026-07-01", { period })];
    expect(chosen(models, { year: 2026 })).toBe("2026.1");
  });

  it("follows transitions one after the other, and never around", () => {
    const third = version("2026.3", "2026-09-01", stay("2026-09-01", "2026.2"));
    expect(chosen([first, second, third], { openedOn: "2026-02-01" })).toBe("2026.1");
    expect(chosen([first, second, third], { openedOn: "2026-08-01" })).toBe("2026.2");
    const circle = version("2026.1", "2026-01-01", stay("2026-07-01", "2026.2"));
    expect(chosen([circle, second], { openedOn: "2026-02-01" })).toBe("missing");
  });

  it("knows that 2026.10 comes after 2026.9", () => {
    const models = [version("2026.10", "2026-01-01"), version("2026.9", "2026-01-01")];
    expect(chosen(models, { year: 2026 })).toBe("2026.10");
  });

  it("says so where none is in effect, or the older one is not there", () => {
    expect(versionFor([first], { year: 2025 })).toMatchObject({
      kind: "none",
      message: "Năm 2025 chưa có phiên bản nào có hiệu lực; phiên bản đầu tiên có hiệu lực từ 01/01/2026.",
    });
    expect(versionFor([], { year: 2026 })).toMatchObject({ kind: "none" });
    expect(versionFor([second], { openedOn: "2026-02-01" })).toMatchObject({
      kind: "missing",
      version: "2026.1",
    });
  });
});
