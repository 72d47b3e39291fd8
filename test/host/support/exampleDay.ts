/** The day of every host test that sets no other; the work in the example workspace is under way then. */
export const EXAMPLE_DAY = '2026-05-29';
