/** What is loaded once the catalog is complete: how documents are held against each other. */
export { checkCatalog } from '../../catalog/check/checkCatalog';
export { familyConventions } from '../../template/nameConvention';
