/** Implementation of renaming, loaded when an id or a file is renamed for the first time. */
export { followRenames } from './followRenames';
export { renameProvider } from './rename';
