/** What codes, ordinals and versions look like. */
export const CODE = /^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/;
export const ORDINAL = /^[1-9]\d{0,3}(\.[1-9]\d{0,3}){0,7}$/;
export const VERSION = /^\d{1,9}(\.\d{1,9}){0,3}$/;
