import * as nodeModule from 'node:module';

// From Node 22.1 on, Node can keep compiled code between runs, in a folder of the user below the one for temporary files.
(nodeModule as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

// A file of its own, since the cache only has what is loaded from here on.
// eslint-disable-next-line @typescript-eslint/no-require-imports
require('./cliMain.js');
