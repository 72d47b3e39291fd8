/** Comparing documents with the last commit, loaded when it is first asked for; registerSourceControl.ts uses it by name. */
export { changesText } from './planChanges';
export { showPlanChanges } from './showPlanChanges';
