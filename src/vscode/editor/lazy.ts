/** What saving needs where a setting asks for more than a new date; loaded with the first change of such a document. */
export { addModified } from './addModified';
export { progressEdits } from '../../document/progress/progressEdits';
