/** What every command gets: paths as typed, relative to where the user stands. */
export interface Arguments {
  readonly paths: readonly string[];
  /** Path of the data file, `-` for standard input; null when not given. */
  readonly data: string | null;
  readonly json: boolean;
  /** Only look, change no file. */
  readonly check: boolean;
}

/** Runs a command and gives the exit code. */
export type Command = (args: Arguments) => number;
