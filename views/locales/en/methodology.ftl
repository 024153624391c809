# Methodology

methodology-title = Methodology
methodology-description = How figures are read, computed and compared: sources, population bases, real prices, percentiles, levels of arrears.
methodology-head = How the figures that you read here are made
methodology-lede = Each rule that the platform follows, written so that anyone can check it. Where something is not certain, this is said.
methodology-contents = Contents
methodology-more = Further:

methodology-figure-title = Figure, release, status
methodology-figure-1 = An observation is one indicator, at one place, for one period: the value in the unit of the indicator, or the reason why it is missing. With it are kept the status, the source, the value as the source writes it and the note. Values are kept in the full unit (lek, not millions of lek).
methodology-figure-2 = Figures come out in numbered releases. A release is never changed after it is published. Today { $figures } published figures stand, from { $sources } sources, for a catalogue of { $indicators } indicators ({ $release }).
methodology-figure-3 = The status says how firm the value is; its mark stands beside the figure where the value is not simply reported:
methodology-figure-4 = Where several sources give the same figure, the one with the firmest status is shown: revised, reported, provisional, approximate, estimated, in this order.
methodology-status-reported = as the source states it.
methodology-status-approximate = the source rounds it or says “about”, “over”, “almost”.
methodology-status-estimated = the source estimates it before the fact.
methodology-status-provisional = the source expects to change it.
methodology-status-revised = the source changed it after it was first published.
methodology-status-not-reported = the source says that the value is not reported.
methodology-status-not-applicable = there can be no value there.
methodology-status-disputed = the source says that the value of another is not right, and gives none itself.
methodology-status-illustrative = made by a program; not real.
methodology-status-computed = computed by the platform from other figures.

methodology-missing-title = Missing is never zero
methodology-missing-1 = Where a value is not known, the platform says that it is missing, and why. It is not replaced by zero, not guessed and not filled in from the year before or after. Lines in charts break where there is no value. Zero is written only where the source says zero.
methodology-missing-2 = The reasons that you may see:
methodology-missing-example = the name of the missing indicator

methodology-disputed-title = Where sources disagree
methodology-disputed-1 = If two sources give different values for the same indicator, place, period and phase, both are published and the figure is marked as disputed. Computations use the value with the firmest status; where the status is the same, the one that comes first in the order of sources. The other stays in sight beside it. A source can also say that a value is not right without giving another; then too the figure is marked as disputed.
methodology-disputed-2 = The difference often comes from what is counted: own funds or all funds, plan or outcome, arrears of the treasury or of the audit. The note of the source is therefore to be read with the figure.

methodology-sources-title = Sources, mirrors and rows set aside
methodology-sources-1 = For each source the title, the publisher, the address, the date of reading and the licence, where stated, are written down. The press is used for the facts that it quotes from the ministry, the audit or municipalities; no address is invented: where none was kept, this is said.
methodology-sources-2 = Some values, above all of the 2023 census, were read through mirrors (copies) of Wikipedia or other sites. The source says so, and the value should be checked at the first publication before it is cited.
methodology-sources-3 = A figure without a period, without a base, of unclear meaning or doubtful is not published as an observation. It goes to the list of rows set aside, with the reason.

methodology-computed-title = Computed values and sums
methodology-computed-1 = The order is always the same: first the value that the source reports; then, for counties and the country, the sum of the municipalities, if the indicator may be added up and all are known; then the formula of the indicator; otherwise the value is missing, with the reason.
methodology-computed-2 = A sum with municipalities missing is not given as a sum. A formula with a missing input is not computed, and it is said which one is missing. Division by zero gives a missing value, not infinity. Computed values are not stored: they come each time from the figures of the release being viewed, and the formula with its values is on the page of the indicator.
methodology-computed-formula-1 = fiscal autonomy = 100 × (own-source revenue + shared taxes + unconditional transfer) ÷ total revenue

methodology-population-title = Population bases
methodology-population-1 = There are three bases which differ widely and are never mixed in one series: the 2011 census ({ $census-2011 } inhabitants in the 61 municipalities), the 2023 census of 18 September 2023 ({ $census-2023 } inhabitants in all) and the civil registry, which also counts those who live abroad.
methodology-population-2 = The 2011 census is known for all municipalities (Eurostat’s LAU 2019 table), so it is the base where no other is asked for. The 2023 census is known here for { $known-2023 } of { $of } municipalities; for the others a value per inhabitant on this base is missing.
methodology-population-3 = What the choice weighs: at the start of 2019 the civil registry gave Tirana about { $tirana } inhabitants and Durrës { $durres }. Between the two censuses Dropull grew by { $dropull } and Himarë by { $himare }. The base used by the transfer formula is a fourth one, which we do not have by municipality.
methodology-population-4 = A population figure which does not name its base is never used as a denominator.

methodology-per-inhabitant-title = Values per inhabitant
methodology-per-inhabitant-1 = A value in money is divided by the number of inhabitants of the place on the chosen base, the same number for all years. The base and its date are written beside the chart. A value per inhabitant which the source itself gives is an indicator of its own, because the source chose the base.
methodology-per-inhabitant-formula-1 = value per inhabitant = value ÷ inhabitants on the chosen base

methodology-prices-title = Real prices
methodology-prices-1 = Nominal values are in the prices of their own year. Real values take the change of prices out, so that years can be compared:
methodology-prices-formula-1 = real value = nominal value × index of the base year ÷ index of the year itself
methodology-prices-2 = The consumer price index (2010 = 100) was chained by the platform from the World Bank’s annual inflation; it covers the years { $cpi-from }–{ $cpi-to }. For years outside it, for sums over several years and for foreign money the real value is missing.
methodology-prices-formula-2 = index of a year = index of the year before × (1 + annual inflation ÷ 100)
methodology-prices-3 = For parts of a year (quarters, months) the index of that year is used.

methodology-share-title = Shares and indices
methodology-share-1 = A share is the value as a percentage of the total that the indicator belongs to, at the same place, period and phase. An index sets the first known value of each place to 100: it shows the course, not the size. Two places with an index of 120 may have started from quite different values.
methodology-share-formula-1 = share = 100 × value ÷ total
methodology-share-formula-2 = index = 100 × value ÷ first known value of the place

methodology-statistics-title = Ranks, percentiles, quartiles
methodology-statistics-1 = In a ranking the largest value comes first; equal values share the better rank (1, 2, 2, 4). Only municipalities with a figure are ranked, and it is said how many they are.
methodology-statistics-2 = A percentile says what percentage of values lie below a value, equal ones counting half. With fewer than { $percentile-needs } values it is not given:
methodology-statistics-formula-1 = percentile = 100 × (values below + ½ × equal values) ÷ n, where n ≥ { $percentile-needs }
methodology-statistics-3 = The quartile P25, the median and P75 are found by linear interpolation between the ordered values (Hyndman and Fan 1996, type 7). The band in charts goes from P25 to P75: the middle half of the municipalities.
methodology-statistics-formula-2 = place of the quantile p = 1 + (n − 1) × p in the order from smallest to largest
methodology-statistics-4 = The colours of maps follow the direction of the indicator: whether a rise is good news, bad news or neither. A place in the ranking is not a mark.

methodology-peers-title = Peer group
methodology-peers-1 = A municipality is compared with those most like it, never with some chosen at random. For each trait (population by the 2011 census, density, degree of urbanisation, coast) the municipalities are put on a scale from 0 to 1; population and density by their logarithm, since twice as large is as far for a village as for a city.
methodology-peers-formula-1 = distance = Σ (weight × |difference of the trait|) ÷ Σ weights
methodology-peers-2 = The usual weights are: population { $weight-population }, density { $weight-density }, degree of urbanisation { $weight-urbanisation }, coast { $weight-coast }. You may change them from 0 to 10; the address of the page keeps them. Traits that one of the two lacks are left out.

methodology-execution-title = Budget execution
methodology-execution-1 = Execution is given against two plans, apart: the initial plan (as approved) and the revised plan (as changed). The second alone may hide a plan that was lowered at the end of the year.
methodology-execution-formula-1 = execution = 100 × actual ÷ plan (initial or revised)
methodology-execution-2 = Where a source does not say which plan it used, the value is an indicator of its own (“as reported”) and is not compared with the others.

methodology-arrears-title = Arrears and the levels of the law
methodology-arrears-1 = Law 68/2017 ties financial difficulty to arrears. The thresholds are as the press quoted them from the Supreme State Audit, and are to be confirmed at qbz.gov.al:
methodology-arrears-level = Level
methodology-arrears-threshold = Arrears to approved annual expenditure
methodology-arrears-none = no problems
methodology-arrears-none-at = under { $problems }
methodology-arrears-problems = problems
methodology-arrears-problems-at = from { $problems }, together with payments more than 30 days late
methodology-arrears-difficulty = difficulty (article 56)
methodology-arrears-difficulty-at = above { $difficulty }
methodology-arrears-serious = serious difficulty
methodology-arrears-serious-at = above { $serious }
methodology-arrears-2 = A graver level, insolvency above 130%, could not be verified, so it is not used. Nor were the days of delay for the higher levels found. The platform looks at the percentage only: it does not know the days of delay and declares nobody’s legal status.
methodology-arrears-3 = The trap is the denominator. The law speaks of approved expenditure, the audit used actual expenditure, a report of municipalities the actual from own sources. The same municipality may change level, so the denominator is always written:
methodology-arrears-formula-1 = to approved expenditure = 100 × arrears ÷ initial plan of expenditure
methodology-arrears-formula-2 = to actual expenditure = 100 × arrears ÷ expenditure made
methodology-arrears-formula-3 = to own revenue = 100 × arrears ÷ own-source revenue
methodology-arrears-4 = The level of the law and the place among other municipalities are two separate marks. The audited arrears of 2019 are another concept than the treasury’s; the totals of December 2023 and 2024 take in central institutions as well. They are indicators of their own.

methodology-region-title = Comparison with the region
methodology-region-1 = The figures of other countries come from different years and with different scope, so they are never put into one year as if they were the same. Those of Bosnia and Herzegovina cover the Federation only. Year and scope are written beside each.

methodology-illustrative-title = The illustrative panel
methodology-illustrative-1 = For training and trials there is a second dataset: 61 municipalities, all base indicators, the years 2010–2025, initial plan, revised plan and actual. A program makes it, and the same input always gives the same values.
methodology-illustrative-2 = Only its scale is real: national totals meet the real ones where these are known, population and area are the published ones, and the spread follows what a municipality is (city or village, coast or mountain, growing or shrinking). The value of each municipality is invented.
methodology-illustrative-3 = A banner on each page, a mark on each chart, a column in each file and a field in each answer of the API say so. The two datasets are never mixed in one chart. Sums, ratios and counties come from the same formulas as for real figures.

methodology-maps-title = Maps and places
methodology-maps-1 = The tile map gives each municipality as an equal square, roughly in its place: the coast in the west, neighbours side by side as far as possible. It is the platform’s own drawing. Small municipalities show as well as large ones.
methodology-maps-2 = The map with borders is shown where an administrator has loaded the borders. The borders that we know are held by an open repository without a stated licence, most likely from OpenStreetMap; hence “© OpenStreetMap contributors”, ODbL 1.0. Lakes and lagoons are partly cut out, and the drawn areas differ by up to { $polygons } from Eurostat’s (Sarandë), so density is always computed with Eurostat’s area.
methodology-maps-credit = Credit of the borders loaded here: { $credit }.
methodology-maps-3 = The treasury codes of Dropull, Finiq, Klos and Pustec are those of the communes of the same seat before 2015: unverified for today. Former units are found by search under the municipality of today.

methodology-revisions-title = Revisions
methodology-revisions-1 = A correction does not touch the old release: it comes in the next one, where it is seen what the value was, what it became and by how much it changed. Any page can be seen as it stood, by adding the number of the release to its address:
methodology-revisions-formula-1 = …?release={ $number }
methodology-revisions-2 = Before a new file is published it is compared with the release that stands: what is new, changed, gone and suspicious (large jumps, thousands for units, totals that do not add up).

methodology-laws-title = The laws that are named
methodology-laws-1 = Law 68/2017 on the finances of local self-government: revenue, transfers, equalisation, fiscal discipline, difficulty (article 56).
methodology-laws-2 = Law 139/2015 on local self-government: public consultation (article 18, as the page of the municipality of Skrapar says). The content of articles 15–20 on transparency is not verified.
methodology-laws-3 = Law 119/2014 on the right to information: a reply within 10 working days, with one extension of at most 5; silence is refusal; complaint within 30 working days. Law 146/2014 on public notification and consultation: comments within 20 working days, up to 40.
methodology-laws-4 = The platform gives no legal advice. Before any step, read the text in force.

methodology-cite-title = How to cite
methodology-cite-1 = Name the indicator, the place, the period, the source of the figure, Bashkë and the number of the release, with the address of the page. An example:
methodology-cite-formula-1 = Arrears, Municipality of Lezhë, 2018, after [the source written beside the figure]. Bashkë, release { $number }, { $date }. { $address }
methodology-cite-2 = The number of the release lets a reader find the same figure even after it was revised. Illustrative figures are not cited.
