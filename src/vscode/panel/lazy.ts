/** The panel and its commands, loaded when the first of them runs; registerPanel.ts uses them by name. */
export { openBoard, openGraph, openRoadmap, restorePanel, shownPanel } from './openPanel';
