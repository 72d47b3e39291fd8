import type { GraphExportWords } from '../board/export/graphExport';

export const graphWords: GraphExportWords = { startable: 'can start now', inCycle: 'in a cycle', waitsFor: 'waits for {0}' };
