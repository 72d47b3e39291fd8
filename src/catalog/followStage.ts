import type { Entry } from './entry';

/**
 * An entry with the stage of the file that it follows; the same object when it has that stage already, or follows none.
 * @param other the file's entry; undefined when there is no such file
 */
export function followStage(entry: Entry, other: Entry | undefined): Entry {
	const { follows } = entry;
	if (!follows) {
		return entry;
	}
	const stage = other === undefined ? follows.otherwise : follows.by === 'existence' ? 'done' : other.status.stage;
	return stage === entry.status.stage
		? entry
		: { ...entry, status: { text: undefined, stage, ...(stage !== 'unset' && { isDerived: true }) } };
}

/** Which files may follow a file of this name. */
const FOLLOWERS: readonly string[] = ['spec.md', 'plan.md', 'proposal.md', 'design.md', 'requirements.md'];

/** The URIs of documents that may follow the one at `uri`; most follow none. */
export function followersOf(uri: string): readonly string[] {
	const folder = uri.lastIndexOf('/') + 1;
	if (uri.endsWith('/tasks.md')) {
		return FOLLOWERS.map(name => uri.slice(0, folder) + name);
	}
	const at = uri.indexOf('SUMMARY', folder);
	if (at < 0) {
		return [];
	}
	const plan = `${uri.slice(0, at)}PLAN${uri.slice(at + 'SUMMARY'.length)}`;
	const older = plan.replace(/-(\d{1,4})-PLAN\.md$/u, '-PLAN-$1.md');
	return older === plan ? [plan] : [plan, older];
}
