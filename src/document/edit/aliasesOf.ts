import type { FieldName } from '../model/fieldName';
import type { TaskDocument } from '../model/model';

/** The field aliases that this document was read with, as far as it uses them. */
export function aliasesOf({ fields }: TaskDocument): Readonly<Record<string, readonly string[]>> {
	const aliases: Partial<Record<FieldName, string[]>> = {};
	for (const { name, label } of fields) {
		if (name !== undefined) {
			(aliases[name] ??= []).push(label);
		}
	}
	return aliases;
}
