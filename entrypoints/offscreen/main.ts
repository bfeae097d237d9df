import { playHere } from '@/utils/effects/chime';
import { onChimeRequest } from '@/utils/effects/offscreen';

onChimeRequest(playHere);
