/** What is loaded once the catalog is complete: how documents are held against each other. */
export { Checker } from './checker';
