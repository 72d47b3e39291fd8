/**
 * Implementations of the commands for whole documents, loaded when the first of them runs; registerFields.ts uses them
 * by name.
 */
export { cyclePriority, cycleStatus } from './cycleValue';
export { revealInExplorer } from './revealInExplorer';
export { setPriority } from './setPriority';
export { setStatus } from './setStatus';
export { touchDate } from './touchDate';
export { updateProgress } from './updateProgress';
