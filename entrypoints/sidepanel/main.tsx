import { start } from '../popup/start';

start('panel');
