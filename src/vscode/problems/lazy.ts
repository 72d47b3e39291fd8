/** What is loaded when problems are to be mended: what each command does, by the name that registerProblems.ts knows, and the fixes on offer. */
export { applyFix } from './applyFix';
export { fixAll } from './fixAll';
export { provideFixes } from './provideFixes';
export { setProblemSeverity } from './setProblemSeverity';
