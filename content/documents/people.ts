import {document} from '../writing/document.ts'

const person = (name: string, fields: Readonly<Record<string, string>>) =>
  document('person', `person-${name}`, {...fields, userId: `u-${name}`})

export const people = [
  person('calder', {
    name: 'Ines Calder',
    role: 'Editor',
    url: 'https://worksandmeans.example.org/people/calder',
  }),
  person('achterberg', {
    name: 'Jonas Achterberg',
    role: 'Staff writer',
    url: 'https://worksandmeans.example.org/people/achterberg',
  }),
  person('marchetti', {name: 'Lucia Marchetti', role: 'Checking desk'}),
  person('raman', {name: 'Priya Raman', role: 'Checking desk'}),
  person('lin', {name: 'Lin Yao', role: 'Translator, Chinese'}),
  person('seki', {name: 'Haruto Seki', role: 'Translator, Japanese'}),
  person('sabbagh', {name: 'Nadia Sabbagh', role: 'Translator, Arabic'}),
]
