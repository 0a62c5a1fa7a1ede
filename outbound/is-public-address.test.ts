import {describe, expect, it} from 'vitest'
import {isPublicAddress} from './is-public-address.ts'

describe('isPublicAddress', () => {
  it.each([
    '93.184.215.14',
    '8.8.8.8',
    '2606:4700:4700::1111',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
  ])('takes %s', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    [
      'this machine',
      [
        '127.0.0.1',
        '127.255.255.254',
        '::1',
        '0.0.0.0',
        '::',
        '::ffff:127.0.0.1',
        '::ffff:7f00:1',
        '::127.0.0.1',
      ],
    ],
    [
      'private networks',
      ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd00::1', 'fc00::1', 'fec0::1'],
    ],
    [
      'link-local, and the metadata of clouds',
      ['169.254.169.254', 'fe80::1', 'fe80::1%eth0', 'fd00:ec2::254', '::ffff:169.254.169.254'],
    ],
    ['carriers', ['100.64.0.1', '100.127.255.255']],
    ['many at once', ['224.0.0.1', '239.255.255.250', '255.255.255.255', 'ff02::1']],
    [
      'nobody',
      [
        '192.0.2.1',
        '198.51.100.1',
        '203.0.113.1',
        '198.18.0.1',
        '240.0.0.1',
        '2001:db8::1',
        '3fff::1',
        '100::1',
        '5f00::1',
      ],
    ],
    [
      'tunnels and translations',
      ['2002:7f00:1::', '2001::1', '64:ff9b::127.0.0.1', '64:ff9b::10.0.0.1', '64:ff9b:1::1', '192.88.99.1'],
    ],
    ['no address', ['', 'localhost', '1', '256.1.1.1', '1.2.3']],
  ])('refuses what belongs to %s', (_whom, addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([])
  })
})
