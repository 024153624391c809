# The pages of figures

# Shared words
place-kind-municipality = Municipality
place-kind-county = County
place-kind-country = Country
place-kind-region = Region
phase-actual = actual
phase-initial = initial plan
phase-revised = revised plan
phase-draft = draft budget
population-base-2011 = 2011 census
population-base-2023 = 2023 census
population-base-registry = Civil registry
measure-share = % of “{ $total }”
measure-index = index, first known value = 100
measure-prices = in { $year } prices
release-line = Release { $number }, { $date }
source-line-none = computed by the platform from published figures
source-line-illustrative = the generator of the illustrative panel (values not real)
source-cell-more = and { $n } more
source-line-two = { $one } and { $two }
source-line-many = { $one }, { $two } and { $count ->
    [one] one other source
   *[other] { $n } other sources
}

# Choices
controls-indicator = Indicator
controls-indicators = Choose indicators
controls-period = Period
controls-from = Chart from year
controls-to = to year
controls-places = Places
controls-places-chosen = Choose places ({ $n } of { $most })
controls-places-hint = Up to { $most } places at once.
places-municipalities = Municipalities
places-counties = Counties
choice-period = { $count ->
    [one] { $period } (one municipality)
   *[other] { $period } ({ $known } municipalities)
}
choice-period-whole = { $period } (no municipality)
switch-basis = Show as
basis-absolute = value
basis-per-inhabitant = per inhabitant
basis-share = share
basis-index = index
switch-population = Inhabitants by
switch-prices = Prices
prices-nominal = of the year itself
prices-real = of { $year }
switch-phase = Budget phase
switch-scale = Scale
scale-linear = linear
scale-log = logarithmic
view-label = Way of showing
view-ranking = Ranking
view-map = Tile map
view-outlines = Map with borders
view-table = Table with sources
table-value = Value
table-source = Source
table-note = Note
note-population = Per inhabitant: the value divided by the number of inhabitants by the { $base }, the same for all years. Bases are never mixed.
note-prices = In { $year } prices: nominal value × price index of { $year } ÷ index of the year itself.
note-nominal = Nominal values: the change of prices is not taken out.

# Findings above charts
drawing-band = middle half of the municipalities (P25–P75)
drawing-median = median
drawing-over-time-title = { $what }: { $places }
drawing-apart = Apart from this line, since a part of a year does not compare with a whole one: { $periods }
drawing-apart-more = Apart from this line, since a part of a year does not compare with a whole one: { $periods } and { $rest } more
drawing-absent = No figure: { $places }
drawing-value = { $place }: { $value } ({ $period })
drawing-value-missing = { $place }: no figure for { $period }
drawing-over-time-description = “{ $what }” over time for { $count ->
    [one] one place
   *[other] { $n } places
}. Years without a figure are left empty.
drawing-ranking-description = Municipalities by “{ $what }”, { $period }. { $known } of { $of } have a figure.
finding-up = { $place }: up { $change }% from { $from } to { $to }, to { $value }
finding-down = { $place }: down { $change }% from { $from } to { $to }, to { $value }
finding-times = { $place }: { $change } times as much in { $to } as in { $from }, { $value }
finding-same = { $place }: almost the same in { $to } as in { $from }, { $value }
finding-points-up = { $place }: up { $change } percentage points from { $from } to { $to }, to { $value }
finding-points-down = { $place }: down { $change } percentage points from { $from } to { $to }, to { $value }
finding-top = { $place } has the highest value, { $value } ({ $period })
finding-top-of-known = { $known } municipalities have a figure; the highest: { $place }, { $value } ({ $period })
finding-only = Only one municipality has a figure: { $place }, { $value } ({ $period })
finding-nobody = No municipality has a figure for { $period }

# Indicators
indicators-title = Indicators
indicators-description = All indicators of municipal finance, with definition, unit, legal basis and source.
indicators-lede = { $n } indicators: where the municipality’s money comes from, where it goes and what is left unpaid.
indicators-filter = Find an indicator
indicators-groups = Groups of indicators
indicators-none = No indicator fits
indicators-none-text = Try another or a shorter word.
indicators-count = { $count ->
    [one] one indicator
   *[other] { $n } indicators
}
indicators-known = { $known } of { $of } municipalities in { $period }
indicators-values = { $count ->
    [one] one figure
   *[other] { $n } figures
} for the country or the region
indicators-no-figure = no figure yet

# An indicator
indicator-latest = { $place }, newest value: { $value } ({ $period }).
indicator-empty = There is no published figure yet
indicator-empty-text = No source that we have read gives this indicator. The gap is told; it is never filled with zero.
indicator-see-illustrative = See the illustrative panel
indicator-try-title = Try the tools on the complete panel
indicator-try-text = The illustrative panel has all municipalities and all years, but its values are not real.
indicator-by-municipality = By municipality
indicator-coverage = Municipalities with a figure, { $period }
indicator-without = { $count ->
    [one] One municipality without a figure
   *[other] { $n } municipalities without a figure
}
indicator-without-text = For these no source that was read gives a value for the period chosen.
indicator-formula = How it is computed
indicator-formula-at = { $place }, { $period }:
indicator-outcome = Outcome
indicator-outcome-reported = { $value }, as the source states it: a reported value comes before the computed one
indicator-no-period = No period has the data to compute it.
indicator-about = What it measures
indicator-sources = Sources of the figures shown
indicator-no-sources = The values shown are computed from other indicators; their sources are on the pages of those.
indicator-releases = Releases
input-previous = one period earlier
fact-unit = Unit
fact-direction = Reading
fact-time = Kind
fact-basis = Basis
fact-accounts = Account codes
fact-share-of = Part of
direction-more = a rise is good news
direction-less = a fall is good news
direction-neither = neither a rise nor a fall is good in itself
time-flow = amount over the period
time-stock = stock at the end of the period
time-ratio = ratio or rate

# Files
file-sheet-data = data
file-sheet-about = about
file-sheet-indicators = indicators
file-sheet-sources = sources
file-sheet-columns = columns
file-dataset = Dataset
file-as-of = As of
file-as-of-text = { $date }: the figures as they stood in this release
file-methodology = Methodology
file-missing = Missing values
file-missing-text = An empty cell is not zero: the column “Why missing” gives the reason.
file-statuses = Status words
file-definition = Definition
file-source-page = Page of the source here
file-column-indicator = Indicator (word)
file-column-place = Place (word)
file-column-lau = LAU code
file-column-period = Period
file-column-phase = Budget phase
file-column-value = Value
file-column-unit = Unit
file-column-status = Status
file-column-disputed = Sources disagree
file-column-missing = Why missing
file-column-indicator-name = Indicator
file-column-place-name = Place
file-column-measure = Measured as
file-column-source = Source
file-column-source-url = Address of the source
file-column-dataset = Dataset
file-column-release = Release
file-column-illustrative = Illustrative
file-column-note-sq = Note in Albanian
file-column-note-en = Note in English
file-column-stated = As the source writes it
file-column-indicator-name-sq = Indicator in Albanian
file-column-indicator-name-en = Indicator in English
file-column-place-name-sq = Place in Albanian
file-column-place-name-en = Place in English
file-column-place-kind = Kind of place
file-column-source-title-sq = Source in Albanian
file-column-source-title-en = Source in English
file-column-source-publisher = Publisher
file-column-source-read-on = Read on
file-column-source-licence = Licence
file-column-position = Order among sources
file-column-here = Column here
file-column-csv = Column in CSV
file-title = Title
file-subtitle = What it is
file-release = Release
file-address = Address
file-licence = Use
file-licence-text = The figures may be used freely, naming their source and Bashkë. Each row carries its own source.
file-warning = WARNING
file-illustrative = Illustrative values, made by a generator. They are not real.
