import { clip, type Domain, extremes } from "../cut.ts";

/** The outermost values of a domain, and whether they are reached; null: no bound on that side. */
export const endsOf = (domain: Domain) => extremes(clip(domain, domain), domain.step);
