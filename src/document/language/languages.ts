import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { ja } from './ja';
import { ko } from './ko';
import type { Language } from './language';
import { nl } from './nl';
import { pl } from './pl';
import { pt } from './pt';
import { ru } from './ru';
import { tr } from './tr';
import { uk } from './uk';
import { zhHans } from './zhHans';
import { zhHant } from './zhHant';

/** All languages that documents are read in. Where a word means different things, the first language that has it counts. */
export const LANGUAGES: readonly Language[] = [en, de, fr, es, pt, it, nl, pl, ru, uk, tr, zhHans, zhHant, ja, ko];
