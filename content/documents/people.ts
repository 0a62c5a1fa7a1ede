import {document} from '../writing/document.ts'

/** The account's id is the one that a lake gives to somebody of that name. */
const person = (id: string, fields: {readonly name: string; readonly [field: string]: string}) =>
  document('person', `person-${id}`, {
    ...fields,
    userId: `p-${fields.name.toLowerCase().split(' ').join('-')}`,
  })

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
