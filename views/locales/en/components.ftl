# The pieces that pages are made of

breadcrumbs-label = Where you are
card-source = Source
table-sort = sort by this column
filter-apply = Show
filters-title = Filters
error-summary-title = There is something to correct
search-button = Search
notice-info = Good to know
notice-warning = Take care
pager-label = Pages of the list
pager-previous = Previous
pager-next = Next
pager-place = Page { $page } of { $pages }
source-read = read on { $date }
source-licence = licence: { $licence }
download-label = Download
copy-label = Address of this view
copy-button = Copy
copy-done = The address was copied.
coverage-text = { $known } of { $of }
chip-remove = Remove { $name }
brief-sources = Sources
brief-address = Up-to-date figures are at

# How firm a figure is

status-reported = reported
status-approximate = approximate
status-estimated = estimated
status-provisional = provisional
status-revised = revised
status-not-reported = not reported
status-not-applicable = not applicable
status-disputed = disputed
status-illustrative = illustrative
status-plan = budget plan
status-computed = computed

disputed-mark = Sources disagree
disputed-intro = The sources give different values
disputed-without = disputed, without another value

# Why a value is missing: a sentence, and two or three words for cells

missing-no-observation = No source that was read gives this figure.
missing-not-reported = The source says that the value is not reported.
missing-not-applicable = There can be no value here.
missing-division-by-zero = It cannot be computed, because it would divide by zero.
missing-input-missing = It cannot be computed, because “{ $indicator }” for { $period } is missing.
missing-input-unnamed = It cannot be computed, because a figure for { $period } is missing.
missing-incomplete-sum = It cannot be added up, because only { $known } of { $of } municipalities are known.
missing-no-population = There is no population figure on the chosen base.
missing-no-prices = There is no price index for this period or for the base year.
missing-no-total = There is no total of which to take the share.
missing-not-for-unit = This view cannot be applied to this unit.

missing-short-no-observation = no data
missing-short-not-reported = not reported
missing-short-not-applicable = not applicable
missing-short-division-by-zero = division by zero
missing-short-input-missing = no figure
missing-short-incomplete-sum = { $known } of { $of }
missing-short-no-population = no population
missing-short-no-prices = no price index
missing-short-no-total = no total
missing-short-not-for-unit = not for this unit

past-label = As of a release
past-text = This page shows the figures as they stood in release { $release }.
past-back = See today’s figures
