/**
 * What this bundle's modules give to the late rooms, by the path of the module and by name. This file is empty here: the
 * build fills it with the names that the rooms import, see build/lateRooms.mjs.
 */
export function sharedModules(): Readonly<Record<string, unknown>> {
	return {};
}
