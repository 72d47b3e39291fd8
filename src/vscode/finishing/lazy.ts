/** What is loaded when the first command of this room runs: what each of them does, by the name that registerFinishing.ts knows. */
export { archive } from './archive';
export { finishUp } from './finishUp';
