import type { ServerResponse } from 'node:http';
import { type Answer, beginAnswer, writeAnswer } from './answer.ts';
import { type Fault, faultAnswer } from './faults.ts';

function halfLength(answer: Answer): number {
  return Math.floor(answer.body.length / 2);
}

function delay(response: ServerResponse, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    // A client that gave up, or a server that stops, must not keep the process alive.
    response.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * Writes a fault in place of `right`, the answer that the request would have got, which some faults delay or cut. Resolves
 * to the status that was written, 0 if none; does not wait for the client to read.
 */
export async function writeFault(fault: Fault, response: ServerResponse, normalAnswer: Answer): Promise<number> {
  switch (fault.kind) {
    case 'reset':
      response.destroy();
      return 0;
    case 'hang':
      return 0;
    case 'stall':
      beginAnswer(response, normalAnswer, halfLength(normalAnswer));
      return normalAnswer.status;
    case 'truncated':
      if (fault.by === 'connection')
        beginAnswer(response, normalAnswer, halfLength(normalAnswer), () => response.destroy());
      else writeAnswer(response, { ...normalAnswer, body: normalAnswer.body.slice(0, halfLength(normalAnswer)) });
      return normalAnswer.status;
    case 'slow':
      await delay(response, fault.ms);
      if (response.destroyed) return 0;
      writeAnswer(response, normalAnswer);
      return normalAnswer.status;
    default: {
      const answer = faultAnswer(fault);
      writeAnswer(response, answer);
      return answer.status;
    }
  }
}
