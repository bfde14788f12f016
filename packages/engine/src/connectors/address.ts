import { BlockList, isIP } from 'node:net';

/** Where an address leads: out into the world, into the own network, to this machine, or where no service of others is. */
export type AddressKind = 'public' | 'private' | 'loopback' | 'forbidden';

function rangesOf(family: 'ipv4' | 'ipv6', ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', prefix = ''] = range.split('/');
    list.addSubnet(net, Number(prefix), family);
  }
  return list;
}

const LOOPBACK_4 = rangesOf('ipv4', ['127.0.0.0/8']);
const PRIVATE_4 = rangesOf('ipv4', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']);
/** This network, shared address space (and the metadata of some clouds), link-local (and the metadata of others), protocols, documentation, benchmarks, multicast, reserved. */
const FORBIDDEN_4 = rangesOf('ipv4', [
  '0.0.0.0/8',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]);

const PRIVATE_6 = rangesOf('ipv6', ['fc00::/7']);
const GLOBAL_6 = rangesOf('ipv6', ['2000::/3']);
/** Metadata of a cloud inside the private range; tunnels and documentation inside the global one. */
const FORBIDDEN_6 = rangesOf('ipv6', [
  'fd00:ec2::/32',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
]);

function kindOf4(address: string): AddressKind {
  if (LOOPBACK_4.check(address)) return 'loopback';
  if (FORBIDDEN_4.check(address)) return 'forbidden';
  return PRIVATE_4.check(address) ? 'private' : 'public';
}

/** The eight groups of an IPv6 address, in whatever way it is written. */
function groupsOf(address: string): readonly number[] {
  // A URL writes every address in the one canonical way, without dots.
  const canonical = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const numbers = (part: string): readonly number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  if (tail === undefined) return numbers(head);
  const [first, last] = [numbers(head), numbers(tail)];
  return [...first, ...new Array<number>(8 - first.length - last.length).fill(0), ...last];
}

/** The IPv4 address inside one that is mapped (`::ffff:…`) or translated (`64:ff9b::…`). */
function embedded4(groups: readonly number[]): string | undefined {
  const [high = 0, low = 0] = groups.slice(6);
  const prefix = groups
    .slice(0, 6)
    .map((group) => group.toString(16))
    .join(':');
  const carries = prefix === '0:0:0:0:0:ffff' || prefix === '64:ff9b:0:0:0:0';
  return carries ? [high >> 8, high & 255, low >> 8, low & 255].join('.') : undefined;
}

function kindOf6(address: string): AddressKind {
  const groups = groupsOf(address);
  const inside = embedded4(groups);
  if (inside !== undefined) return kindOf4(inside);
  if (groups.slice(0, 7).every((group) => group === 0) && groups[7] === 1) return 'loopback';
  if (FORBIDDEN_6.check(address, 'ipv6')) return 'forbidden';
  if (PRIVATE_6.check(address, 'ipv6')) return 'private';
  return GLOBAL_6.check(address, 'ipv6') ? 'public' : 'forbidden';
}

/** The kind of an IP address; what is none is `forbidden`, and so is whatever has not been given out for services. */
export function kindOfAddress(address: string): AddressKind {
  const family = isIP(address);
  if (family === 4) return kindOf4(address);
  return family === 6 && !address.includes('%') ? kindOf6(address) : 'forbidden';
}
