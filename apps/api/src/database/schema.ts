import { pgTable, text } from "drizzle-orm/pg-core";

/** Stands in until the first tables come. */
export const placeholder = pgTable("placeholder", { id: text("id").primaryKey() });
