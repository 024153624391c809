# Compare, ranking, map, explore, region

# Ranking
ranking-title = Ranking: { $what }
ranking-kicker = Ranking of municipalities
ranking-description = Albania’s municipalities ranked by “{ $what }”, with the source of every figure.
ranking-lede-desc = { $known } of { $of } municipalities, from the highest value to the lowest. { $period }, { $measure }.
ranking-lede-asc = { $known } of { $of } municipalities, from the lowest value to the highest. { $period }, { $measure }.
ranking-lede-none = No municipality has a figure for this indicator.
ranking-order = The ranking starts
ranking-order-desc = from the highest
ranking-order-asc = from the lowest
ranking-lowest = { $place } has the lowest value, { $value } ({ $period })
ranking-lowest-of-known = Of { $known } municipalities with a figure, { $place } has the lowest: { $value } ({ $period })
ranking-empty = There is nothing to rank
ranking-empty-text = With these choices no municipality has a figure. Choose another indicator, another period or other prices.
ranking-mixed = The values are not all of one kind
ranking-mixed-sources = { $count ->
    [one] They come from one source.
   *[other] They come from { $n } sources, which may not measure alike.
}
ranking-mixed-statuses = Their status differs: { $list }.
ranking-mixed-disputed = { $count ->
    [one] For one municipality the sources disagree.
   *[other] For { $n } municipalities the sources disagree.
}
ranking-mixed-meaning = Small differences between neighbours in the ranking should not be read as real ones.
ranking-meaning = A rank tells only the position among the municipalities that have a figure. Equal values share a rank. A ranking is not a judgement: see also what the indicator measures.
ranking-indicator = Definition, sources and course of the indicator
ranking-law = The levels of financial difficulty under Law 68/2017 are another mark and do not follow from the ranking; they stand on the page of each municipality.
ranking-law-link = How the law’s levels are read
ranking-table-all = See the table of { $n } municipalities with a figure
ranking-table = Ranks, values and sources
ranking-rank = Rank
ranking-gap = From the median
ranking-points = percentage points
ranking-without = { $count ->
    [one] One municipality without a figure: { $reason }
   *[other] { $n } municipalities without a figure: { $reason }
}
ranking-note-size = Sums depend on the size of the municipality. For a fairer comparison see the value per inhabitant or the share.

# Map
map-title = Map: { $what }
map-kicker = Map of municipalities
map-description = Albania’s municipalities on the map by “{ $what }”.
map-credit = Borders: { $credit }
map-reading = How to read the map
map-tiles = Every municipality is a tile of the same size, close to its real place: the sea is in the west. The area of a tile shows neither the area of the municipality nor its inhabitants.
map-outlines = The area of a municipality on the map does not show its weight: large municipalities with few inhabitants catch the eye.
map-classes = The colours divide the values by round limits, or by the limits of the law where it names them; how many municipalities a group has stands beside it. A strong colour means much. Hatched municipalities have no figure: that is not zero.
map-ranking = The same figures as a ranking

# Compare
compare-title = Compare places
compare-kicker = Comparison
compare-description = Compare up to eight municipalities or counties on any indicator, with each other and with similar municipalities.
compare-lede = Up to eight places side by side, with the median and the middle half of a fair peer group.
compare-empty = Choose a place
compare-empty-text = A comparison starts from one place. Choose it below, or start from an example.
compare-examples = Examples
compare-example-nearest = Lezhë and the ten municipalities most similar to it
compare-example-coast = Municipalities on the coast: Sarandë, Himarë, Vlorë, Durrës
compare-example-county = Kukës and the municipalities of its county
compare-example-cities = Shkodër, Korçë, Elbasan and Durrës: own revenue, investment, arrears
compare-title-all = { $place } among all
compare-title-nearest = { $place } and the most similar municipalities
compare-title-county = { $place } and the municipalities of its county
compare-title-two = { $place } beside { $other }
compare-title-many = { $place } beside { $count ->
    [one] one other place
   *[other] { $n } other places
}
compare-lede-group = { $place } is compared with { $group }.
# over how many of them the median and the rank are worked out
compare-lede-known = Median, middle half and rank are worked out only over the figures that there are: { $most } of { $of }.
compare-lede-known-between = Median, middle half and rank are worked out only over the figures that there are: { $least } to { $most } of { $of }, depending on the indicator.
compare-group-known = { $group } ({ $known } with a figure)
compare-group-all = all { $n } municipalities
compare-group-counties = all { $n } counties
compare-group-countries = { $count ->
    [one] the country itself
   *[other] { $n } countries
}
compare-group-nearest = { $n } municipalities: itself and the most similar ones
compare-group-county = { $count ->
    [one] the only municipality of the county
   *[other] the { $n } municipalities of the county
}
compare-group-chosen = the { $n } places chosen
compare-chips = Compared
compare-change = Change
compare-change-form = Change places, indicators, group
compare-focus = The place it is about
compare-focus-none = Choose…
compare-peers = Compare with
compare-peers-all = all places of the same kind
compare-peers-nearest = the most similar municipalities
compare-peers-county = the municipalities of the same county
compare-peers-chosen = only the places chosen
compare-peers-unfit = The group asked for does not exist for this place, so it is compared with all places of its kind.
compare-weights = How much each trait counts for similar municipalities
compare-weights-hint = From 0 (not considered) to 10. Used when comparing with the most similar municipalities.
compare-weightless = At least one trait must weigh more than 0; otherwise no municipality is similar.
compare-weight-population = Inhabitants
compare-weight-density = Density
compare-weight-urbanisation = Degree of urbanisation
compare-weight-coast = On the coast
compare-count = How many similar municipalities
compare-indicators = Indicators
compare-indicators-hint = Up to { $most } indicators at once.
compare-others = Other places
compare-period-best = the best covered period of each indicator
compare-view-lines = lines
compare-view-multiples = small charts
compare-contents = Indicators compared
compare-place = Place
compare-table = All places by all indicators
compare-table-note = Each column is of one period. Where a place has no figure for it, its newest figure stands under the reason with its own period; that figure enters neither the median nor the ranks.
compare-other-period = { $period }: { $value }
compare-median = median of the group
compare-median-of = Median of the group
compare-band = middle half (P25–P75)
compare-over = { $count ->
    [one] of 1 figure
   *[other] of { $n } figures
}
compare-rank = { $place }: rank { $rank } of { $n }
compare-rank-percentile = { $place }: rank { $rank } of { $n }, percentile { $percentile }
compare-standing = { $place } has { $value } ({ $period }): rank { $rank } of { $n } with a figure, the first having the highest value. The median is { $median }.
compare-few = No percentile and no middle half are given: only { $n } have a figure, and at least 8 are needed.
compare-standing-alone = { $place } has { $value } ({ $period }). No other place of the group has a figure, so there is no rank.
compare-standing-none = { $place } has no figure for { $period }; in the group { $known } of { $of } have one.
compare-no-period = No place has a figure for this indicator.
compare-no-course = The course is not drawn: none of the places has figures for two periods of the same kind.
compare-time-description = “{ $what }” over time for { $count ->
    [one] one place
   *[other] { $n } places
}, with the median of the group: { $group }. Periods without a figure are left empty.
compare-multiples-description = “{ $what }” over time, one small chart a place, all on the same scale.
compare-across-description = Distribution of “{ $what }” in one period, one dot a place. The group: { $group }.
compare-why = Why these places
compare-why-nearest = Similarity is worked out from four traits, each on a scale from 0 to 1 over all municipalities (inhabitants and density by their logarithm). The distance is the weighted mean of the differences: inhabitants { $population }, density { $density }, urbanisation { $urbanisation }, coast { $coast }. 0 means the same.
compare-why-county = These are all municipalities of the same county. They are neighbours, but may differ much in size.
compare-why-chosen = These are the places that you chose. Median and rank hold only among them.
compare-traits = Traits of the places compared
compare-distance = Distance
compare-urban-1 = city
compare-urban-2 = town
compare-urban-3 = rural
compare-coast-yes = yes
compare-coast-no = no
compare-illustrative = The same comparison in the illustrative panel (figures that are not real)

# Explore
explore-title = Explore the figures
explore-lede = Any indicator, for any place and any period, in a table that you build yourself and download.
explore-description = Build and download tables of municipal finance: indicators, places and periods of your choice.
explore-empty = Choose at least one indicator
explore-empty-text = The table is made of the indicators, places and periods that you choose below. Without a choice of places it takes all municipalities.
explore-examples = Examples
explore-example-arrears = Arrears of every municipality and of the country
explore-example-ratios = Key ratios of the municipalities, 2017–2022
explore-example-country = Revenue, expenditure and arrears of the whole country over the years
explore-example-population = The three population bases side by side
explore-indicators = Indicators
explore-places = Places
explore-places-hint = Whole groups or single places.
explore-periods = Periods
explore-periods-hint = Without a choice, all periods that have figures are shown.
explore-rows = In rows
explore-columns = In columns
explore-gaps = Rows without any figure
explore-gaps-hide = leave out
explore-gaps-show = show
explore-axis-places = Places
explore-axis-indicators = Indicators
explore-axis-periods = Periods
explore-groups = Groups
explore-group-municipalities = all municipalities
explore-group-counties = all counties
explore-group-countries = Albania and other countries
explore-countries = Countries and regions
explore-years = Years
explore-other-periods = Other periods
explore-nothing = No figure for this choice
explore-nothing-text = The sources that were read give no figures for these indicators in these places and periods. Choose more periods or places, or show the rows without figures.
explore-too-much = The choice is too large
explore-too-much-text = The table would have { $n } cells; up to { $most } can be shown and downloaded. Choose fewer indicators, places or periods.
explore-size = Rows: { $rows } · columns: { $columns } · cells: { $cells }
explore-left-out = { $count ->
    [one] One row without any figure is left out: show it.
   *[other] { $n } rows without any figure are left out: show them.
}
explore-caption = The table chosen
explore-file-long = Long CSV (with sources)
explore-file-wide = Wide CSV (as the table)
explore-file-xlsx = XLSX
explore-sheet-table = table
explore-note-unfit = The chosen way of showing makes no sense for some indicators; these are shown as values.

# Region
region-title = Albania among its neighbours
region-lede = What sources say of local finance in the Western Balkans and beyond, with the year beside every figure.
region-description = Local finance in Albania beside the neighbouring countries, each figure with its year, note and source.
region-empty = This dataset has no figures for other countries
region-empty-text = The neighbours’ figures are only in the published dataset.
region-published = See the published figures
region-contents = Indicators on this page
region-cautions = What cannot be compared
region-caution-years = Years differ from country to country. No chart joins them: bars are drawn only where at least three places have a figure for the same year.
region-caution-definitions = “Own revenue”, “transfer” or “expenditure” are not defined alike everywhere; the note beside a figure says what its source calls it.
region-caution-sums = Sums in euro or another currency depend on the size of the country, so they are not drawn side by side.
region-caution-reform = Albania’s figures before 2015 are of the 373 former units, not of the 61 municipalities.
region-caution-plans = Some figures are budget plans, not outcomes; the note says this too.
region-sums = These are sums: they do not tell which country has more per inhabitant.
region-no-albania = We hold no figure of this indicator for Albania.
region-year = Year
region-table = { $what }: every figure with its own year
region-bars = { $n } places have a figure for the same year, { $period }
region-bars-description = Bars for { $count ->
    [one] one place
   *[other] { $n } places
} with a figure for { $period }, “{ $what }”. Figures of other years are only in the table.
region-figures = { $count ->
    [one] See the figure with its year, note and source
   *[other] See { $n } figures with their years, notes and sources
}
region-others = Figures that are not drawn side by side
region-others-text = For these indicators no three places have a figure for the same year, or the figures are sums. Open one to see every figure with its own year.
region-other = { $what }: { $count ->
    [one] one figure
   *[other] { $n } figures
}
region-alone = Figures that stand alone
region-alone-text = Only one country gives these, so there is nothing to set them beside.
region-sources = { $count ->
    [one] one source
   *[other] { $n } sources
}
