import ipaddr from 'ipaddr.js'

/**
 * What counts as one caller: an IPv4 address, or the /64 of an IPv6 address, which is what one customer is given.
 * @param address as a socket or a proxy gives it
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address.slice(0, 64)
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed}/64`)}/64`
}
