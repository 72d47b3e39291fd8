/**
 * The bundle's modules that lazy modules import, by path and name. The build replaces this file; see
 * build/lazyModules.mjs.
 */
export function sharedModules(): Readonly<Record<string, unknown>> {
	return {};
}
