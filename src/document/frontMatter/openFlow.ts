import { readPlaceholder } from '../model/placeholder';

/**
 * Whether a YAML flow collection is template text: `[High/Medium/Low]` and `[Date]` are lists in YAML; a list of one
 * plain word (`[ann]`) is a value.
 * @param source as written, with its brackets; undefined for other values.
 */
export function isOpenFlow(source: string | undefined): boolean {
	if (source === undefined) {
		return false;
	}
	const placeholder = readPlaceholder(source);
	return (
		placeholder !== undefined &&
		(placeholder.kind !== 'text' ||
			source.startsWith('{') ||
			/^(?:your |the )?(?:name|owner|assignee|author|title|team|person|todo|status|priority|id)\b/iu.test(placeholder.label))
	);
}
