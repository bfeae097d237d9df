import { playChimeLocally } from '../../utils/effects/chime.ts';
import { onChimeRequest } from '../../utils/effects/offscreen.ts';

onChimeRequest(playChimeLocally);
