/** What is loaded when something may be completed for the first time. */
export { provideFieldValues } from './fieldValueCompletion';
export { provideLinks } from './linkCompletion';
