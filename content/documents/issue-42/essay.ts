import {blockquote, bullet, callout, divider, h2, h3, numbered, p, table, text} from '../../writing/blocks.ts'
import {document, slug} from '../../writing/document.ts'
import {figure, ornament} from '../../writing/figure.ts'
import {em, foreign, link, note, ours, quoted, strong} from '../../writing/pieces.ts'
import {reference, references} from '../../writing/reference.ts'

/** The essay's title is not its issue's: the page then carries both. */
export const portFactory = document('essay', 'essay-port-factory', {
  title: 'What a Port Can’t Unload',
  slug: slug('what-a-port-cant-unload'),
  label: 'Ports and plants',
  teaser: 'A free zone on the Gulf wants to make what its cranes now only move.',
  authors: references('person-achterberg'),
  body: text(
    p`From the control room on the fourth floor you can see all of Mina Sahl at once: nine cranes, two kilometres of
      quay, and behind them a grid of asphalt that was desert in the year the room was built. Most of the grid is
      empty. Streetlights come on over it in the evening, row by row, for nobody.`,
    p`The port itself is a success. It moved three million containers last year and lost sixteen. Its masters could
      have left it at that. Instead they have set out to do what a dozen ports have tried and perhaps three have
      managed, which is to keep some of the boxes, open them, and turn what is inside into something else.`,
    blockquote`${quoted(
      'We don’t want to be only a corridor for containers; we want to make what is inside them.',
      'corridor',
      {showOriginal: true},
    )}`,
    p`So said Salma al-Harithi, who chairs the free zone, to a newspaper for the trade. It is a good sentence, and
      in Arabic the word she chose for corridor, ${foreign('ممر', 'ar')}, is the one that is used for the passage in
      a house: a place where one doesn’t sit down.`,
    h2`The offer`,
    p`A company that settles in the zone pays no duty on what it brings in, none on what it sends out, and no tax on
      what it earns in between for fifteen years. In return it must put down roots. Within three years, says the
      regulation, it has to “${quoted(
        'source not less than forty per cent by value of its inputs',
        'forty-per-cent',
      )}” at home.${note({source: 'source-free-zone-law', locator: 'article 12'})}`,
    p`Forty per cent is a number with a history. It was chosen, officials say, because it lies between what the
      neighbours ask and what the lawyers thought could be defended. No one seems to have chosen it by asking what
      the country makes. For a maker of window frames it is easy: sand, gas and aluminium are all to hand. For a
      maker of pumps it is out of reach, since nobody for a thousand kilometres casts the housings.`,
    h3`How the sum is done`,
    p`Local content looks like arithmetic and is closer to theology. The zone’s own guidance works through an
      example in four steps:`,
    numbered`Take the price of the finished good at the factory gate.`,
    numbered`Subtract profit, and whatever was paid to firms outside the customs territory.`,
    numbered`Add back the wages of residents, at one and a half times their amount.`,
    numbered`Divide by the first figure; if the result is below 0.4, talk to the authority.`,
    p`The third step is the one that matters, and the one that gives the game away. It turns a rule about parts into
      a rule about jobs. A firm that pays a hundred clerks can pass without buying a single screw, which may be what
      was wanted.`,
    figure('container-port.jpg', {
      alt: 'Silhouettes of ship-to-shore cranes and a loaded container ship against an orange evening sky, mirrored in still water.',
      caption: 'Mina Sahl at the hour when the night shift starts.',
      credit: 'credit-port-authority',
      crop: {top: 0.06, bottom: 0.1, left: 0, right: 0.04},
      hotspot: {x: 0.62, y: 0.5, width: 0.4, height: 0.6},
    }),
    h2`What stays and what goes`,
    p`We asked four ports for one figure: of the value that crosses the quay, how much is changed in any way before
      it crosses again? They answered in four ways, and the table should be read with the footnotes that we had no
      room for. It still shows the distance.`,
    table('Value added behind the quay', [
      ['Port', 'Containers, millions', 'Value added, %', 'Factory jobs'],
      ['Mina Sahl', '3.0', '1.8', '2,150'],
      ['Oosterhaven', '7.4', '9.5', '61,000'],
      ['Port Gannet', '1.1', '12.2', '18,400'],
      ['Haiping East', '11.6', '22.7', '240,000'],
    ]),
    p`Port Gannet is the surprise, and worth a detour. It has one quay, a shallow channel and a wet climate. What it
      also has is a technical college, founded by a tinplate company in 1912, whose evening classes are still full.
      When a maker of ${strong('ventilation equipment')} looked for a site in the nineties it chose Gannet because
      forty people there could read a sheet-metal drawing. There are now nine such firms. None was offered fifteen
      years without tax.`,
    h2`What cranes know`,
    p`Mina Sahl has one asset that the others envy. Its cranes are new, and are driven by people who sit in a
      room with screens, eleven kilometres away. The vendor is Japanese, and so is the experience on which the system
      was built. A report from a terminal that made the change five years ago is dry reading for anyone who thinks that
      the room will soon be empty: “${quoted(
        'a skilled operator’s eyes don’t become unnecessary [when they leave the cabin]. Only the place of the eyes changes',
        'eyes',
      )}”, says the head of operations there.${note({
        source: 'source-harbour-machinery',
        text: 'The same report tells of a plan for one operator to mind three cranes, which holds until the wind rises.',
      })}`,
    p`The word that the report uses for such a person is ${foreign('熟練者', 'ja')}, one who is practised. It is not a
      grade, and no certificate confers it. Ports produce such people by the hundred without noticing: crane
      drivers, lashers, reefer technicians who can hear a failing compressor from the next row. They are the nearest
      thing that a port has to a factory workforce, and in most free zones they are not allowed to apply for the
      jobs, since they work for the port and the zone is another employer.`,
    callout(
      'note',
      'The wall between quay and zone',
      p`In six of the eight free zones we looked at, port and zone have separate pension funds, separate buses, and
        a fence. Moving from one to the other costs a worker ${em('on average four years')} of entitlements.`,
    ),
    p`It is the cheapest thing to change on the whole list. A common contract costs nothing but pride, and it would
      give the first factories their first forty people.`,
    ornament('swell.png', 'credit-own-drawing'),
    h2`Water, power, people`,
    p`To her credit, Ms al-Harithi does not pretend that a tax holiday is a policy. In the same interview she says what is
      missing. A factory needs, in her words, “${quoted(
        'three things that the port doesn’t own: water, electricity and people',
        'three-things',
      )}”. The order is hers, and it is right.`,
    bullet`${strong('Water.')} The zone’s allotment would run one paper mill or four dairies. There is a plan for a
      desalination plant, and a date for it that has moved twice.`,
    bullet`${strong('Electricity.')} The substation was sized for lights and cranes. A larger one has been ordered;
      its transformers are in ${ours('the queue that we described last week', 'essay-transformer-queue')}.`,
    bullet`${strong('People.')} Of the two thousand who now work in the zone, nine in ten live an hour away, for
      want of a bus that runs after dark.`,
    p`None of the three can be unloaded from a ship. All three are the business of somebody else: a water ministry,
      a national utility, a municipality that gets nothing from the zone and owes it nothing. What looks from
      outside like industrial policy is, from the fourth floor, mostly a matter of asking other people for things.`,
    divider(),
    p`The history of such places is discouraging if one looks at the average, and instructive if one looks at the
      exceptions. They have in common that someone stayed. A single official in Haiping East held the same desk for
      nineteen years, and knew every boiler in the district; she is remembered there by a small bronze plaque beside
      a car park. Port Gannet had its college. Oosterhaven had a mayor who had been a fitter.`,
    p`What they don’t have in common is the size of the incentive, the age of the cranes, or the number of
      streetlights. A
      ${link('comparison of thirty zones', 'https://freight-ledger.example.com/reports/thirty-zones')} published
      last year could find no relation between years of tax relief and factories per hectare. It did find one with
      the distance to the nearest school that teaches a trade.`,
    p`Mina Sahl has announced sixty licences before the year is out. We would trade fifty of them for a bus.`,
  ),
  relatedReading: [
    {_type: 'relatedDocument', _key: 'queue', target: reference('essay-transformer-queue')},
    {
      _type: 'relatedLink',
      _key: 'zones',
      title: 'A Port Is Not a Plan',
      url: 'https://harbour-machinery.example.com/ja/port-is-not-a-plan',
      publisher: 'Harbour Machinery News',
      inLanguage: 'ja',
    },
  ],
})
