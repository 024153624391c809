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
ranking-empty-text = No source that was read gives figures for single municipalities. Choose another indicator.
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
map-no-outlines = The borders of municipalities are not loaded
map-no-outlines-text = The tile map gives every municipality the same size. The administrator can add the map with borders from a GeoJSON file with LAU codes:
map-reading = How to read the map
map-tiles = Every municipality is a tile of the same size, close to its real place: the sea is in the west. The area of a tile shows neither the area of the municipality nor its inhabitants.
map-outlines = The area of a municipality on the map does not show its weight: large municipalities with few inhabitants catch the eye.
map-classes = The colours divide the municipalities that have a figure into groups of about equal number; a strong colour means much. Hatched municipalities have no figure: that is not zero.
map-ranking = The same figures as a ranking
