# Home
home-title = Your municipality’s finances, figure by figure
home-description = What every municipality of Albania raises, receives, spends and owes, with the source of each figure.
home-kicker = All 61 municipalities together
home-lede = What each municipality raises, receives, spends and has left unpaid. Every figure has its period, status and source; what is missing is said to be missing.
home-search = Find your municipality
home-search-hint = A municipality, town or former commune, e.g. Lezhë, Velabisht
home-list = Or choose among the { $n } municipalities by county
home-finding = Municipalities have { $value } of unpaid bills ({ $period })
home-finding-down = Municipalities’ unpaid bills fell to { $value } ({ $period }), { $change }% less than at the measurement before ({ $before })
home-finding-up = Municipalities’ unpaid bills rose to { $value } ({ $period }), { $change }% more than at the measurement before ({ $before })
home-country = All figures of Albania
home-ways = Where to begin
home-way-citizen = As a citizen
home-way-citizen-text = See where the money of your municipality goes, learn to read the figures, and ask the municipality.
home-way-cso = As an organisation
home-way-cso-text = Compare your municipality with similar ones; find who works where, offer and ask for help, invite to events.
home-way-journalist = As a journalist
home-way-journalist-text = See who leads, check the source and download the data.
home-way-council = As a council member
home-way-council-text = Open your municipality and print the one-page brief for the council meeting.
home-way-official = As an official
home-way-official-text = See how figures are worked out, what is missing for your municipality and how to fetch them through the API.
home-to-places = Municipalities
home-to-glossary = Glossary
home-to-compare = Compare
home-to-explore = Explore
home-to-ranking = Ranking
home-to-sources = Sources
home-to-data = Data
home-to-brief = Choose the municipality
home-to-courses = Courses
home-to-questions = Questions
home-to-network = The network
home-to-offers = Offers and asks
home-to-events = Events
home-to-dialogues = Dialogues
home-to-answers = What residents ask
home-to-indicators = Indicators
home-to-methodology = Methodology
home-to-coverage = Coverage
home-to-api = API
home-new = What is new
home-release-counts = { $added } new figures, { $changed } changed, { $removed } removed; { $total } in all
home-coverage = How much we know, and how much not
home-coverage-text = { $figures } figures from { $count ->
    [one] one source
   *[other] { $sources } sources
} ({ $release }). For most municipalities and years no published figures are held yet.
home-covered = { $what }, { $period }
home-coverage-link = Who has what: the coverage table
home-methodology = How figures are worked out
home-illustrative-title = Try the tools on the complete panel
home-illustrative-text = Real figures are few. The illustrative panel has all municipalities and the years 2010–2025, but its values are not real.

# All places
places-list-title = Places
places-list-description = All 61 municipalities by county, the country and the neighbours. Find a municipality by the name of a former commune too.
places-list-lede = { $municipalities } municipalities in { $counties } counties. A municipality is also found by the name of any of the { $former } former communes and municipalities.
places-list-filter = Find a place
places-list-filter-hint = Without ë and ç too, and by a former commune, e.g. Velabisht
places-list-none = No place is called “{ $typed }”
places-list-none-text = Try the beginning of the name, or choose from the list by county.
places-list-near = Did you mean:
places-list-all = All places
places-list-found = { $count ->
    [one] One place for “{ $typed }”
   *[other] { $n } places for “{ $typed }”
}
places-list-former-unit = { $name } is today part of { $place }.
places-list-former-name = { $name } is today called { $place }.
places-list-seat = The seat of { $place } is { $name }.
places-list-jump = Counties
places-list-bases = Inhabitants are given by two censuses, each by itself; the bases are not mixed. The civil registry’s count is on each municipality’s page.
places-list-county = Figures of { $county }
places-list-others = The country, the neighbours and the region
places-list-country = Country
places-list-countries = Other countries
places-list-groups = Groups of countries

# A place
place-key-figures = Key figures
place-sentence = { $what }: { $value } ({ $period }).
place-heading = { $what }: { $value } ({ $period })
place-lede-nothing = No published figure on the finances of this place is held yet.
place-change-up = { $change }% more than the value before ({ $period }).
place-change-down = { $change }% less than the value before ({ $period }).
place-change-times = { $change } times the value before ({ $period }).
place-change-points-up = { $change } percentage points more than the value before ({ $period }).
place-change-points-down = { $change } percentage points less than the value before ({ $period }).
place-change-same = Almost the same as the value before ({ $period }).
place-card-standing = Rank { $rank } of { $n } municipalities with a figure, from the highest (percentile { $percentile }); median { $median }.
place-card-peers = Median of { $n } of the { $of } similar municipalities: { $value }.
place-card-peers-none = { $count ->
    [0] None of the { $of } similar municipalities has a figure for this period.
   *[other] Of the { $of } similar municipalities only { $n } have a figure for this period, so there is no median.
}
place-card-country-sum = Albania: { $value }, of which { $share } here.
place-card-country-none = Albania: no figure ({ $period }).
place-card-country = Albania: { $value }.
place-card-later = Newer, but not comparable: { $value } ({ $period }).
place-card-plan = As planned: { $value } ({ $period }).
place-empty = No financial figure for { $place } yet
place-empty-text = No source we have read gives financial figures for this place. We say what is missing; we do not replace it with zero.
place-lacking = Without a figure so far:
place-brief = One-page brief for the council
place-compare = Compare it with others
place-region = Comparison with the region
place-contents = On this page
place-to-arrears = Arrears
place-to-money = Revenue and expenditure
place-to-figures = Every figure
place-money = Where the money comes from and where it goes
place-money-empty = No source we have read gives all parts of revenue and expenditure, so they are not drawn as a whole.
place-shares = Shares that are known
place-parts-revenue = { $share } of revenue comes from: { $what } ({ $period })
place-parts-economic = { $share } of expenditure goes to: { $what } ({ $period })
place-parts-function = By function, { $share } of expenditure goes to: { $what } ({ $period })
place-parts-causes = { $share } of arrears come from: { $what } ({ $period })
place-trends = Trend over the years
place-arrears-unknown = No source we have read says how much the arrears are in all
place-arrears-law = The level of financial difficulty under the law
place-arrears-law-text = Law 68/2017 measures arrears against approved annual expenditure. Sources use different denominators and the level changes with them, so the denominator is always named. The law’s level and the position among other municipalities are two different things.
place-levels-caption = Arrears by three denominators
place-levels-note = Thresholds: 15% problems (together with delays of over 30 days), above 25% financial difficulty (article 56), above 80% serious difficulty. A level above these is not given, because its threshold could not be verified.
place-denominator = Denominator
place-denominator-approved = approved expenditure (the law)
place-denominator-actual = actual expenditure
place-denominator-own-source = own-source revenue
place-ratio = Ratio
place-level = Level under the law
place-level-none = below the threshold of problems
place-level-problems = financial problems
place-level-difficulty = financial difficulty
place-level-serious = serious difficulty
place-level-if = if measured like this: { $level }
place-position = Position among others
place-position-few = not given: only { $n } municipalities have a figure
place-execution = How much of the plan was carried out
place-execution-text = Against the initial and against the revised plan. The revised plan is often cut during the year, so the second is higher.
place-execution-caption = Carried out, in percent of the plan
place-execution-unsaid = the source does not say which plan
place-population = How many live here
place-population-fell = Between the two censuses the population fell by { $change }
place-population-grew = Between the two censuses the population grew by { $change }
place-population-caption = Inhabitants on each base
place-population-base = Base
place-population-count = Inhabitants
place-population-date = Date
place-population-warning = The bases are not to be mixed: a census counts usual residents, the civil registry also those who live abroad. A value per inhabitant compares only with another on the same base.
place-peers = The most similar municipalities
place-peers-text = The six nearest by inhabitants, density, urbanisation and coast.
place-peers-caption = The municipality and those most similar
place-peers-population = Inhabitants (2011 census)
place-peers-density = Density 2011
place-peers-compare = Compare them all
place-members = Its municipalities
place-about = The place and its codes
place-note = Note
place-in = Part of
place-seat = Seat
place-area = Area
place-urbanisation = Urbanisation
place-urban-1 = city (Eurostat degree 1)
place-urban-2 = town and suburb (Eurostat degree 2)
place-urban-3 = rural area (Eurostat degree 3)
place-urban-short-1 = city
place-urban-short-2 = town
place-urban-short-3 = rural
place-coast = Coast
place-coast-yes = on the coast
place-coast-no = not on the coast
place-code = { $scheme } code
place-code-treasury = Treasury code
place-former = Units before 2015
place-figures = { $count ->
    [0] No figure
    [one] One figure
   *[other] All { $n } figures
}
place-figures-open = See each figure with its source
place-figures-group = Group of indicators
place-figures-correct = Correction
place-figure-correct = Correct
place-figures-caption = Figures of the place
place-coverage = Indicators with at least one figure
place-coverage-text = { $figures ->
    [one] One figure
   *[other] { $n } figures
} from { $count ->
    [one] one source
   *[other] { $sources } sources
}; newest period: { $newest }.
place-coverage-none = There is no figure.
place-sources = Sources ({ $n })

# The council brief
brief-title = Council brief
brief-print = This sheet is made for printing: one page of A4.
brief-peers = Median of { $n } similar municipalities: { $value }.
brief-all = Median of { $n } municipalities with a figure: { $value }.
brief-country = Albania: { $value }.
brief-findings = What was found
brief-level = Arrears are { $value } against the denominator “{ $denominator }” ({ $period }): { $level }.
brief-missing = What is missing and how to read it
brief-coverage = { $known } of { $of } indicators have at least one figure.
brief-without = Without a figure: { $list }.
brief-who-peers = Similar municipalities: { $list }.
