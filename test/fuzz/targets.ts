import { EDIT_TARGETS } from './editTargets';
import { READ_TARGETS } from './readTargets';
import type { Target } from './target';

/** Everything that runs without Node: documents, templates, the catalog. */
export const TARGETS: readonly Target<unknown>[] = [...READ_TARGETS, ...EDIT_TARGETS];
