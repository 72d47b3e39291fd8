/** Checks the documents of a catalog against each other; loaded once the catalog is complete. */
export { Checker } from './checker';
