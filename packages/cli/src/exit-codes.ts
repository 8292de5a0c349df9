/** No error; warnings are allowed. */
export const PASSED = 0;
/** The texts or the data hold errors, a test failed, or `format --check` found something to do. */
export const FOUND_FAULTS = 1;
/** Nothing could be said: a file is missing or unreadable, or the command is not understood. */
export const FAILED_TO_RUN = 2;
