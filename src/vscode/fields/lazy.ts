/** What is loaded when the first command about whole documents runs: what each of them does, by the name that registerFields.ts knows. */
export { cyclePriority, cycleStatus } from './cycleValue';
export { revealInExplorer } from './revealInExplorer';
export { setPriority } from './setPriority';
export { setStatus } from './setStatus';
export { touchDate } from './touchDate';
export { updateProgress } from './updateProgress';
