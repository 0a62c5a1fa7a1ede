import {blockquote, bullet, callout, h2, h3, numbered, p, table, text} from '../../writing/blocks.ts'
import {document, slug} from '../../writing/document.ts'
import {figure} from '../../writing/figure.ts'
import {em, foreign, link, note, quoted, strong} from '../../writing/pieces.ts'
import {references} from '../../writing/reference.ts'
import {deliveryTimes} from './delivery-times.ts'

export const transformerQueue = document('essay', 'essay-transformer-queue', {
  title: 'The Long Wait for a Transformer',
  slug: slug('the-long-wait-for-a-transformer'),
  label: 'The long wait',
  teaser:
    'Why the grey box at the end of the line takes four years to arrive, and why money does not hurry it.',
  authors: references('person-calder'),
  body: text(
    p`A large power transformer is the size of a house, weighs as much as a loaded goods train, and has no moving
      parts worth mentioning. Nobody visits one. It stands behind a fence at the edge of town, hums at a note a
      little flat of B, and turns the voltage that lines can carry into the voltage that towns can use. It does so
      for forty years and is then thanked with a scrap price.`,
    p`Lately it has become the slowest thing in the energy transition. A wind farm takes two years to build, a
      battery hall less than that, and a data centre will be wired and waiting before its owner has finished the
      press release. The transformer that joins any of them to the grid was ordered before the ground was broken, or
      else it will come after everything else has been standing idle for a year.`,
    p`This essay asks what the queue is made of. The short answer is that it is made of three things: a steel that
      few mills roll, a trade that few people learn, and a habit of buying that made sense for as long as nobody was
      in a hurry.`,
    h2`What is in the box`,
    p`Inside the tank is a core of stacked steel sheets, each thinner than a fingernail, and round the core sit the
      windings: kilometres of copper, wrapped in paper, laid by hand. The whole is dried in an oven for weeks and
      drowned in oil. An engineer of the nineteen-fifties would recognise all of it.`,
    p`The sheet is the clever part. In ${strong('grain-oriented electrical steel')} the crystals are persuaded, by
      rolling and annealing, to lie in one direction, so that the field runs along them and little is lost as heat. The
      process takes about three weeks from slab to coil and forgives nothing on the way. Fewer than twenty mills in the
      world do it, and fewer than ten do it in the grades that a large unit needs.${note({
        source: 'source-steel-sheet-review',
        locator: 'table 2',
        text: 'The count is of mills that sold to more than one customer in 2025.',
      })} In Japanese the material is called ${foreign('方向性電磁鋼板', 'ja')}, and the trade papers there follow its
      price the way that others follow oil.`,
    p`Zhou Qiming runs production at Linchuan Transformer, in the south of China. Asked by a trade paper what held
      up his halls, he did not speak of halls:`,
    blockquote`${quoted(
      'Grain-oriented steel is the grain that a transformer eats. When there isn’t enough grain, it doesn’t matter who has the bigger pot.',
      'grain',
      {showOriginal: true},
    )}`,
    p`The pun on grain is an accident of English; the pot is in the original, and it sums up industrial policy in
      this field. Several governments have paid for bigger pots. Subsidies have gone to assembly halls, to test
      bays, to ribbon cuttings. The mills, which need a decade of steady orders to justify a new annealing line,
      have mostly been left to the market, and the market remembers the years in which it had too much of the stuff.`,
    h2`What the figures say`,
    p`Delivery times are published, if one knows where to look. The table gives the median of what makers quoted to
      European buyers in the first quarter, by class of unit, and what they quoted five years before.${note({
        source: 'source-industrial-statistics',
        locator: 'annex C',
      })}`,
    table('Quoted delivery times of transformers, in weeks', [
      ['Class of unit', 'Early 2021', 'Early 2026', 'Change'],
      ...deliveryTimes.map(({unit, weeks: [before, now]}) => [
        unit,
        String(before),
        String(now),
        `+${Math.round((now / before - 1) * 100)}%`,
      ]),
    ]),
    figure('lead-times.png', {
      alt: 'Bar chart with four pairs of bars. In each pair the bar for 2026 is about three times as long as that for 2021; the longest stands for 214 weeks.',
      caption: 'Four classes, one direction: median delivery times quoted in 2021 and in 2026.',
      credit: 'credit-own-drawing',
    }),
    p`Two things stand out. The small units, which are built on lines and could be built by anyone with a lathe and
      patience, have slowed almost as much as the giants. And the price moved later than the time did: for eighteen
      months makers let the queue grow at the old price, because they did not believe in it.`,
    p`By the time they did, the queue had begun to feed on itself. An operator who expects to wait four years orders
      for the two years after that as well. Some of the orders in the books are for substations that have no permit
      and may never get one. Everyone knows this, nobody knows which, and so nobody builds a plant on the strength
      of it.`,
    h2`The people who wind`,
    p`The Board for Network Resilience, which advises grid operators on what could go wrong, published a paper in
      March that deserves more readers than it had. On the large units it is laconic:
      “${quoted('[The windings] are wound by hand, to a drawing that exists once', 'wound-by-hand')}”. A winder
      learns the trade in three years and is good at it after ten. The plants that closed in the lean years took
      their winders with them into retirement, and a winder does not come back for a ribbon cutting.`,
    p`The board’s plainest sentence is about price. It had asked its members what a replacement would cost, and reports
      that “${quoted(
        'no member of this board could name a manufacturer who would quote a price valid for more than thirty days',
        'thirty-days',
      )}”. Anyone who has tried to pass a public budget on a quotation that lapses within the month will see the
      difficulty.`,
    h3`Why makers say no`,
    p`It is tempting to conclude that the makers are cashing in. Some are. But the more interesting answer is that
      many of them turn work away. The same Mr Zhou, whose order book runs to 2029, told the same paper that
      “${quoted('we would rather take fewer orders than sacrifice … the insulation', 'fewer-orders')}”. A
      transformer that fails in its second year costs its maker more than the ten that didn’t have earned. Speed, in
      this trade, is something that one buys from the next decade.`,
    callout(
      'background',
      'A word on units',
      p`${strong('MVA')} stands for megavolt-ampere, the measure of how much a transformer can pass on. A unit of
        2.5 MVA serves a village; one of 500 MVA serves a city.`,
      p`A ${em('week')} in the table is a calendar week from signed order to delivery at the works gate. Transport,
        which for the largest units means a special railway wagon and a summer of bridge surveys, comes on top.`,
    ),
    h2`What would help`,
    p`Three remedies are on the table in most capitals, and they are not equally good:`,
    numbered`${strong('A common drawing.')} Large units are bespoke because each operator has its own habits. Three
      standard designs would cover most of a continent, and a standard unit can be made ahead of its order.`,
    numbered`${strong('A common shelf.')} Spares held jointly cost each member a fraction of what it pays for its
      own, and turn an unforeseeable loss into a subscription.`,
    numbered`${strong('A floor under steel.')} A mill that is promised a minimum offtake for ten years will build
      the line that no forecast can make it build.`,
    p`The first is free and is therefore the one least likely to be done, since it asks engineers to give up their
      drawings. The second has been tried, on a small scale, by rural cooperatives that could not afford to be
      proud. The third costs money only if the forecasts are wrong.`,
    p`What will not help is a fourth idea, which has more friends than the other three: to count the megawatts of
      assembly capacity that have been announced, and to call the sum a supply chain. There are a few questions that
      tell an announcement from a plant:`,
    bullet`Who will roll the steel, and has the mill been told?`,
    bullet`Who will wind, and where are they learning it now?`,
    bullet`Is there a hall in which the finished unit can be tested at full voltage, and when is it next free?`,
    p`An operator we spoke to keeps these three on a card. She has been shown eleven plans for new plants since the
      autumn, she says, and the card has ended nine of the conversations. The other two are building. The longer
      list of ${link('questions for a site visit', 'https://resilience-board.example.org/papers/site-visits')} that
      the board prints in its annex is worth the download, if only for the photograph of the oven.`,
    p`The box at the edge of town, meanwhile, goes on humming. Its age is on a brass plate, and the plate is usually
      older than the person who reads it. That it has lasted so long is a credit to those who made it. That we took
      its patience for ours is nobody’s fault in particular, which is why it has been so hard to mend.`,
  ),
  relatedReading: [
    {
      _type: 'relatedLink',
      _key: 'spares',
      title: 'Three Drawings for a Continent: The Case for Common Spares',
      url: 'https://resilience-board.example.org/papers/common-spares',
      publisher: 'Board for Network Resilience',
      inLanguage: 'en',
    },
  ],
})
