import { DEFAULT_API_ADDRESS, originPattern, parseApiAddress } from '../../utils/domain/connection/api-address.ts';
import { grantedOrigins, removeOrigins, requestOrigin } from '../../utils/effects/permissions.ts';

const MAGPIPE_ORIGIN = originPattern(DEFAULT_API_ADDRESS);

/**
 * Asks for the permission to read the answers of another API than Magpipe's own; browsers allow that at a click only, so
 * nothing may be awaited before it. If the user says no, the requests go by CORS.
 */
export async function requestHostPermission(apiAddress: string): Promise<void> {
  const address = parseApiAddress(apiAddress);
  if (address === null || originPattern(address) === MAGPIPE_ORIGIN) return;
  await requestOrigin(originPattern(address));
}

/** Gives back the permissions for hosts that Perch no longer talks to; `apiAddress`: where it is connected, null: nowhere. */
export async function removeUnusedHosts(apiAddress: string | null): Promise<void> {
  const needed = [MAGPIPE_ORIGIN, apiAddress === null ? null : originPattern(apiAddress)];
  const unneeded = (await grantedOrigins()).filter((origin) => !needed.includes(origin));
  if (unneeded.length > 0) await removeOrigins(unneeded);
}
