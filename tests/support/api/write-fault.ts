import type { ServerResponse } from 'node:http';
import { type Answer, beginAnswer, writeAnswer } from './answer.ts';
import { type Fault, faultAnswer } from './faults.ts';

function half(answer: Answer): number {
  return Math.floor(answer.body.length / 2);
}

function later(response: ServerResponse, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    // A client that gave up, or a server that stops, must not keep the process waiting.
    response.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * Writes a fault in place of `right`, the answer that the request would have got, which some faults delay or cut.
 * Resolves to the status that was written, 0 if none was; it does not wait for a client to read.
 */
export async function writeFault(fault: Fault, response: ServerResponse, right: Answer): Promise<number> {
  switch (fault.kind) {
    case 'reset':
      response.destroy();
      return 0;
    case 'hang':
      return 0;
    case 'stall':
      beginAnswer(response, right, half(right));
      return right.status;
    case 'truncated':
      if (fault.by === 'connection') beginAnswer(response, right, half(right), () => response.destroy());
      else writeAnswer(response, { ...right, body: right.body.slice(0, half(right)) });
      return right.status;
    case 'slow':
      await later(response, fault.ms);
      if (response.destroyed) return 0;
      writeAnswer(response, right);
      return right.status;
    default: {
      const answer = faultAnswer(fault);
      writeAnswer(response, answer);
      return answer.status;
    }
  }
}
