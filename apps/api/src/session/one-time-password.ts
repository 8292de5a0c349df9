import { randomInt } from "node:crypto";

/** Neither 0 nor o, 1 nor l: it is read aloud and typed by hand. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
const daysValid = 7;

export interface OneTimePassword {
  readonly oneTimePassword: string;
  readonly expiresAt: Date;
}

/** A password such as `k7mp-x2rt-9wqd-hu3e` (79 bits) that works for seven days and must be changed at once. */
export function newOneTimePassword(now: Date): OneTimePassword {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return {
    oneTimePassword: Array.from({ length: 4 }, group).join("-"),
    expiresAt: new Date(now.getTime() + daysValid * 24 * 60 * 60 * 1000),
  };
}
