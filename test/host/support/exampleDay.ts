/** The day of every host test that sets no other; the example workspace is in the middle of its work then. */
export const EXAMPLE_DAY = '2026-05-29';
