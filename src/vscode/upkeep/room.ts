/** What is loaded when a problem is to be mended: the commands, by the names that registerUpkeep.ts knows, and the quick fixes. */
export { fixAll } from './fixAll';
export { ProblemActions } from './problemActions';
export { setProblemSeverity } from './setProblemSeverity';
