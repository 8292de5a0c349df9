/** Options that only some commands take; `--json` and `--strict` go with all of them. */
export type Option = "data" | "check" | "output" | "witnesses" | "propose";

/** What every command gets: paths as typed, relative to where the user stands. */
export interface Arguments {
  readonly paths: readonly string[];
  readonly json: boolean;
  /** Warnings count as errors. */
  readonly strict: boolean;
  /** Path of the data file, `-` for standard input; null when not given. */
  readonly data: string | null;
  /** Only look, change no file. */
  readonly check: boolean;
  /** Path of the file to write; null: standard output. */
  readonly output: string | null;
  /** Print the tests that are missing. */
  readonly propose: boolean;
  /** Folder for one dossier of each level; null: none are written. */
  readonly witnesses: string | null;
}

export interface Command {
  readonly takes: readonly Option[];
  /** Runs it and gives the exit code. */
  run(args: Arguments): number;
}
