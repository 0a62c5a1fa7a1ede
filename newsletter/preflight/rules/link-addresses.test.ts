import {describe, expect, it} from 'vitest'
import {check, checkRendered, issueWith, paragraphs, sampleWith} from '../../../test/preflight/subjects.ts'
import {parseSafeUrl} from '../../url.ts'
import {addressFault} from '../address-fault.ts'
import {linkAddresses} from './link-addresses.ts'

describe('an address', () => {
  it.each([
    ['', 'is empty'],
    ['#note-1', 'leads to a place in the mail'],
    ['/issue-1', 'is not a whole address'],
    ['press.example/a', 'is not a whole address'],
    ['http://press.example/', 'begins with http:'],
    ['ftp://press.example/', 'begins with ftp:'],
    ['javascript:alert(1)', 'begins with javascript:'],
    ['https://localhost:3333/structure', 'leads into a private network'],
    ['https://127.0.0.1/', 'leads into a private network'],
    ['https://192.168.1.4/', 'leads into a private network'],
    ['https://[::1]/', 'leads into a private network'],
    ['https://nas.local/', 'leads into a private network'],
    ['https://works.sanity.studio/', 'leads into the Studio'],
    ['https://press.example/intent/edit/id=a', 'leads into the Studio'],
  ])('such as “%s” %s', (href, fault) => {
    expect(addressFault(href)).toContain(fault)
  })

  it.each([
    'https://press.example/a#b',
    'mailto:desk@press.example',
    '{{unsubscribe_url}}',
    'https://172.32.0.1/',
    'https://localhost.example/',
    'https://[2606:4700::1]/',
    'https://press.example/desktop/',
  ])('such as %s can be followed', (href) => {
    expect(addressFault(href)).toBeUndefined()
  })
})

describe('link addresses', () => {
  const url = (text: string) => {
    const safe = parseSafeUrl(text)
    if (safe === undefined) throw new TypeError(text)
    return safe
  }

  it('finds those in text, in fields and in the mail, each in its place', () => {
    const issue = issueWith(paragraphs('See [the report](http://press.example/) now'))
    expect(check(linkAddresses, issue)).toMatchObject([
      {
        documentId: 'essay-cells',
        path: 'body[_key=="b0"].markDefs[_key=="m1"].href',
        actual: 'http://press.example/',
      },
    ])
    const [first] = issue.issue.weeklyLinks
    const weeklyLink = {...first!.weeklyLink, url: url('http://press.example/mill')}
    expect(check(linkAddresses, sampleWith({weeklyLinks: [{...first!, weeklyLink}]}))).toMatchObject([
      {documentId: weeklyLink._id, path: 'url'},
    ])
    expect(check(linkAddresses, sampleWith({}, {subscribeUrl: url('http://localhost/')}))).toMatchObject([
      {documentId: 'newsletter', path: 'subscribeUrl'},
    ])
    expect(
      checkRendered(linkAddresses, sampleWith(), (html) =>
        html.replace('https://weekly.example/subscribe', '#subscribe'),
      ),
    ).toMatchObject([{documentId: 'issue-2', path: '', actual: '#subscribe'}])
  })

  it('lets the sample be', () => {
    expect(checkRendered(linkAddresses, sampleWith())).toEqual([])
  })
})
