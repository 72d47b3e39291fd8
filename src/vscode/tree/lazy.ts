/** Implementations of the view's commands, loaded when the first of them runs; registerTree.ts uses them by name. */
export { copyPath } from './copyPath';
export { deleteDocuments } from './deleteDocuments';
export { includeIgnoredPlans } from './includeIgnoredPlans';
export { markBegun } from './markBegun';
export { openDocuments, openToSide } from './openDocuments';
export { pickItems } from './pickItems';
export { renameFile } from './renameFile';
export { showAffected } from './showAffected';
export { turnOffCheck } from './turnOffCheck';
