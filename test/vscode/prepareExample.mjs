// Copies the example workspace, with dates around today, to where the debug configurations open it
import fs from 'node:fs';
import path from 'node:path';
import { downloadFolder } from './places.mjs';
import { copyExampleOfToday } from './stage.mjs';

const folder = path.join(downloadFolder, 'example-workspace');
fs.rmSync(folder, { recursive: true, force: true });
copyExampleOfToday(folder);
