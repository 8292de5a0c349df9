import {
  type Cut,
  clip,
  compareCuts,
  type Domain,
  higherCut,
  isEmpty,
  lowerCut,
  type Stretch,
  snap,
} from "../../numbers/cut.ts";

export interface Coverage {
  /** Values that no band claims. */
  readonly gaps: readonly Stretch[];
  /** Values that two bands claim, with the positions of the two in text order. */
  readonly overlaps: readonly { readonly stretch: Stretch; readonly bands: readonly [number, number] }[];
  /** Bands that hold no possible value. */
  readonly dead: readonly number[];
}

/** Compares bands with the domain they must cover exactly once. */
export function coverageOf(bands: readonly Stretch[], domain: Domain): Coverage {
  const clipped = bands.map((band, index) => ({ ...clip(band, domain), index }));
  const alive = clipped.filter((band) => !isEmpty(band)).sort((a, b) => compareCuts(a.low, b.low));
  const gaps: Stretch[] = [];
  const overlaps: { stretch: Stretch; bands: [number, number] }[] = [];
  let reached: { readonly cut: Cut; readonly by: number | null } = {
    cut: snap(domain.low, domain.step),
    by: null,
  };
  for (const band of alive) {
    const order = compareCuts(band.low, reached.cut);
    if (order > 0) gaps.push({ low: reached.cut, high: band.low });
    if (order < 0 && reached.by !== null) {
      const bands: [number, number] = [Math.min(reached.by, band.index), Math.max(reached.by, band.index)];
      overlaps.push({ stretch: { low: band.low, high: lowerCut(reached.cut, band.high) }, bands });
    }
    if (compareCuts(band.high, reached.cut) > 0)
      reached = { cut: higherCut(reached.cut, band.high), by: band.index };
  }
  const end = snap(domain.high, domain.step);
  if (compareCuts(reached.cut, end) < 0) gaps.push({ low: reached.cut, high: end });
  return { gaps, overlaps, dead: clipped.filter((band) => isEmpty(band)).map(({ index }) => index) };
}
