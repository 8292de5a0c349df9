/** better-auth behind our own routes: it hashes passwords and keeps sessions; its handler is not exposed. */
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { username } from "better-auth/plugins";
import type { Db } from "../audit/write.ts";
import * as schema from "../database/schema.ts";

export const minimumPasswordLength = 12;
const week = 7 * 24 * 60 * 60;

export type Auth = ReturnType<typeof createAuth>;

export interface AuthOptions {
  readonly db: Db;
  readonly communeId: string;
  /** Signs the cookies; whoever has it can forge them. */
  readonly secret: string;
}

export function createAuth({ db, communeId, secret }: AuthOptions) {
  const ofCommune = {
    communeId: { type: "string", required: false, input: false, defaultValue: communeId },
  } as const;
  return betterAuth({
    secret,
    // Only cookies and links would use it, and neither leaves this program.
    baseURL: "http://localhost",
    database: drizzleAdapter(db, { provider: "pg", schema, transaction: true }),
    user: { modelName: "person", additionalFields: ofCommune },
    session: { additionalFields: ofCommune, expiresIn: week, updateAge: week / 7 },
    account: { additionalFields: ofCommune },
    verification: { additionalFields: ofCommune },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: minimumPasswordLength },
    // Our own schema has refused odd names before; here every stored name must pass.
    plugins: [username({ displayUsername: false, minUsernameLength: 1, maxUsernameLength: 200 })],
    advanced: {
      cookiePrefix: "tieuchi",
      database: { generateId: "uuid" },
      // Collect little: where a person signs in from is not kept.
      ipAddress: { disableIpTracking: true },
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
}
