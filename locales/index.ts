import ar from './ar.ts';
import de from './de.ts';
import en from './en.ts';
import es from './es.ts';
import fr from './fr.ts';
import ja from './ja.ts';
import type { Translation } from './messages.ts';
import ptBR from './pt-BR.ts';
import zhCN from './zh-CN.ts';

/** The languages, by the folder that browsers look for. */
export const TRANSLATIONS: Readonly<Record<string, Translation>> = { en, ar, de, es, fr, ja, pt_BR: ptBR, zh_CN: zhCN };
