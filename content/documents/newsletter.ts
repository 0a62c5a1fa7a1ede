import {p, text} from '../writing/blocks.ts'
import {document} from '../writing/document.ts'
import {link, strong} from '../writing/pieces.ts'

const home = 'https://worksandmeans.example.org'

export const newsletter = document('newsletter', 'newsletter', {
  title: 'Works & Means',
  tagline: 'A weekly on industrial policy: who makes what, where, and at whose expense',
  url: home,
  inLanguage: 'en',
  timeZone: 'Europe/Brussels',
  welcome: text(
    p`This is ${strong('Works & Means')}. Every Thursday we read one piece of the industrial world closely, and
      pass on what else we found worth your time. If a colleague sent you this,
      ${link('subscribe to get your own copy', `${home}/subscribe`)}.`,
  ),
  footer: text(
    p`Works & Means is written by people who have stood next to the machines. Tell us what we got wrong at
      ${link('letters@worksandmeans.example.org', 'mailto:letters@worksandmeans.example.org')}; corrections are
      printed where the error was read.`,
  ),
  knownWords: [
    'guideway',
    'guideways',
    'lashers',
    'megavolt',
    'metrologist',
    'offtake',
    'unglamorous',
    'windings',
  ],
  sender: {
    _type: 'sender',
    name: 'Works & Means',
    email: 'desk@worksandmeans.example.org',
    replyTo: 'letters@worksandmeans.example.org',
  },
  postalAddress: 'Works & Means, 14 Quai des Forges, 4000 Example-sur-Meuse',
  subscribeUrl: `${home}/subscribe`,
  unsubscribeUrl: '{{unsubscribe_url}}',
  viewOnlineUrl: '{{view_online_url}}',
  colors: {
    light: {
      _type: 'theme',
      background: '#ffffff',
      ink: '#1c1b1a',
      muted: '#5c5852',
      link: '#9a2a1b',
      hairline: '#d8d3cb',
    },
    dark: {
      _type: 'theme',
      background: '#161514',
      ink: '#ece8e1',
      muted: '#b4aea4',
      link: '#ff9a86',
      hairline: '#3d3a36',
    },
  },
})
