/** The panel and its commands, loaded when the first of them runs; registerPanel.ts uses them by name. */
export { currentPanel, openBoard, openGraph, openRoadmap, restorePanel } from './openPanel';
