import { createHash } from "node:crypto";
import { join } from "node:path";

/** Where the embedded PostgreSQL of one data folder keeps its things, and how it is reached. */
export interface Layout {
  /** The data folder as the operator named it, without symbolic links. */
  readonly dataFolder: string;
  /** Everything of PostgreSQL's below the data folder; closed to other accounts. */
  readonly cluster: string;
  /** PGDATA. */
  readonly pgdata: string;
  readonly logFile: string;
  readonly endpoint: Endpoint;
}

/** A Unix socket in a folder, or on Windows a loopback port guarded by a password kept in a file. */
export type Endpoint =
  | { readonly kind: "socket"; readonly folder: string }
  | { readonly kind: "port"; readonly port: number; readonly passwordFile: string };

/** The names inside the cluster folder and of the log, used relative to it by pg_ctl. */
export const pgdataName = "data";
export const logName = "postgres.log";

// A socket's whole path may have 107 bytes on Linux and 103 on macOS; ".s.PGSQL.5432.lock" takes 19.
const longestSocketFolder = 84;

/**
 * Lays out the embedded PostgreSQL of a data folder. The endpoint follows from the path alone, so that every
 * instance on the same folder finds the same server.
 */
export function layoutOf(dataFolder: string, platform: NodeJS.Platform = process.platform): Layout {
  const cluster = join(dataFolder, "postgres");
  const hash = createHash("sha256").update(cluster).digest();
  return {
    dataFolder,
    cluster,
    pgdata: join(cluster, pgdataName),
    logFile: join(cluster, logName),
    endpoint: platform === "win32" ? portEndpoint(cluster, hash) : socketEndpoint(cluster, hash),
  };
}

function portEndpoint(cluster: string, hash: Buffer): Endpoint {
  return {
    kind: "port",
    port: 20_000 + (hash.readUInt16BE() % 20_000),
    passwordFile: join(cluster, "password"),
  };
}

function socketEndpoint(cluster: string, hash: Buffer): Endpoint {
  const fits = Buffer.byteLength(cluster) <= longestSocketFolder;
  return { kind: "socket", folder: fits ? cluster : `/tmp/tieuchi-${hash.toString("hex", 0, 8)}` };
}
