interface OpenSheet {
  /** True when nothing is left unsaved. */
  readonly flush: () => Promise<boolean>;
}

/** The answer sheets that stand on the screen now. */
export const openSheets = new Set<OpenSheet>();

/** Sends what was just typed anywhere, before the session ends; what cannot be sent stays a draft of its person. */
export async function saveOpenSheets(): Promise<void> {
  await Promise.all([...openSheets].map((sheet) => sheet.flush()));
}
