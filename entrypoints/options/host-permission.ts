import { DEFAULT_API_ADDRESS, originPattern, parseApiAddress } from '../../utils/domain/connection/api-address.ts';
import { grantedOrigins, removeOrigins, requestOrigin } from '../../utils/effects/permissions.ts';

const MAGPIPE_ORIGIN = originPattern(DEFAULT_API_ADDRESS);

/**
 * Requests access to an API address other than Magpipe's own. Browsers only ask in a click handler, so nothing may be
 * awaited before. If the user denies it, requests depend on CORS.
 */
export async function requestHostPermission(apiAddress: string): Promise<void> {
  const address = parseApiAddress(apiAddress);
  if (address === null || originPattern(address) === MAGPIPE_ORIGIN) return;
  await requestOrigin(originPattern(address));
}

/** Removes the permissions for hosts other than Magpipe's and that of `apiAddress`, the current one; null: not connected. */
export async function removeUnusedHosts(apiAddress: string | null): Promise<void> {
  const needed = [MAGPIPE_ORIGIN, apiAddress === null ? null : originPattern(apiAddress)];
  const unneeded = (await grantedOrigins()).filter((origin) => !needed.includes(origin));
  if (unneeded.length > 0) await removeOrigins(unneeded);
}
