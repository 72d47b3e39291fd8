/** What is loaded when a document, its id or its file is renamed for the first time. */
export { followRenames } from './followRenames';
export { renameProvider } from './rename';
