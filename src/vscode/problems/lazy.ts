/**
 * Implementations of the problem commands and the quick fixes, loaded when first needed; registerProblems.ts uses them
 * by name.
 */
export { applyFix } from './applyFix';
export { fixAll } from './fixAll';
export { provideFixes } from './provideFixes';
export { setProblemSeverity } from './setProblemSeverity';
export { treatWord } from './treatWord';
