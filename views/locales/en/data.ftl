# Data: datasets, releases, files, sources, coverage

data-title = Data
data-description = The datasets, releases, sources and complete files of municipal finance.
data-head = All that is shown here can be downloaded and checked
data-lede = Each figure has a unit, a period, a status and a source. Releases are numbered and never changed: a correction comes in the next one, and what changed can be seen.
data-nothing = nothing
data-way-coverage = Coverage
data-way-coverage-text = For which indicators and years there are figures, and where the gaps are.
data-way-sources = Sources
data-way-sources-text = Each page and document that was read, with all figures taken from it.
data-way-set-aside = Rows set aside
data-way-set-aside-text = Figures which were not published, each with the reason.
data-way-explore = Explore
data-way-explore-text = Choose indicators, places and years yourself and download the table.
data-way-api = API for programmers
data-way-api-text = The same data for programs: JSON, CSV, NDJSON.
data-dataset-published = Published figures
data-dataset-illustrative = Illustrative panel
data-tag-published = real, with sources
data-tag-illustrative = illustrative, not real
data-about-published = What the ministry, the audit, municipalities, researchers and the press have said in public, as we read it. These figures are shown everywhere unless something else is chosen. They are sparse: gaps are shown as gaps, and where sources disagree, all values are published.
data-about-illustrative = A complete table made by a program, for training and for trying the tools: all municipalities, all base indicators, initial plan, revised plan and actual. The values are not real and must not be cited. Each page, chart and row says so, and they are never mixed with real figures.
data-files-published = The whole dataset, one row an observation. The file of an earlier release is on the page of that release.
data-files-illustrative = The whole dataset, one row an observation; the column “illustrative” says “yes”. It is a large file, so it is given as CSV and NDJSON.
data-see-indicators = See the indicators
data-see-coverage = See the coverage
data-fact-figures = Figures
data-fact-indicators = Indicators with figures
data-fact-municipalities = Municipalities with figures
data-fact-years = Years
data-fact-sources = Sources
data-releases = Releases
data-releases-of = Releases: { $dataset }
data-release = Release
data-release-date = Date
data-release-note = Note
data-references = Lists of places, indicators and sources
data-references-text = The data files name places, indicators and sources by short names. These lists say what they mean.
data-file-places = Places, CSV
data-file-indicators = Indicators, CSV
data-file-sources = Sources, CSV
data-columns = The columns of the files
data-columns-text = The first eleven columns are enough to read the file into the platform again; the others are for people.
data-column-indicator = short name of the indicator
data-column-place = short name of the place
data-column-period = period: 2023, 2019-H1, 2019-Q2, 2019-M01-M09, 2015-2018, 2023-09-18 or undated
data-column-phase = budget phase: actual, initial, revised or draft
data-column-value = the value in the indicator’s unit; empty where it is missing
data-column-status = how firm the value is
data-column-missing = why it is missing; empty where there is a value
data-column-source = short name of the source
data-column-note-sq = a note on the figure, after the source, Albanian
data-column-note-en = a note on the figure, after the source, English
data-column-stated = the value as the source writes it
data-column-unit = unit
data-column-indicator-name-sq = name of the indicator, Albanian
data-column-indicator-name-en = name of the indicator, English
data-column-place-name-sq = name of the place, Albanian
data-column-place-name-en = name of the place, English
data-column-place-kind = kind of place
data-column-lau = LAU code of the municipality
data-column-source-title-sq = title of the source, Albanian
data-column-source-title-en = title of the source, English
data-column-source-publisher = who published it
data-column-source-url = address of the source
data-column-source-read-on = the day on which it was read
data-column-source-licence = licence, where stated
data-column-position = order among the sources of the same figure; 0 is the first
data-column-dataset = dataset
data-column-release = number of the release
data-column-illustrative = yes where the value is made, not real
data-places = Where each column of the list of places comes from
data-places-text = The list has the 61 municipalities, the 12 counties, Albania and the countries of the region. Each column comes from a single source, or was written by the platform.
data-places-column = Column
data-places-what = What it holds
data-places-source = Source
data-places-platform = the platform
data-licence = How they may be used
data-licence-figures = The figures are facts which others have stated. Use them freely, naming the source of each and Bashkë. Where a source has a licence of its own, that licence holds and is noted on the page of the source.
data-licence-eurostat = LAU codes, area, degree of urbanisation, coast and the population of 2011: Eurostat’s LAU 2019 table, naming the source.
data-licence-boost = Labels of the chart of accounts, treasury codes and the 373 units: the World Bank’s BOOST, MIT licence.
data-licence-geonames = Coordinates of the seats: GeoNames, CC BY 4.0.
data-licence-world-bank = Gross domestic product and inflation: the World Bank, through open packages on GitHub.
data-licence-boundaries = Borders of municipalities, where an administrator has loaded them: most likely from OpenStreetMap, so treated as ODbL 1.0, “© OpenStreetMap contributors”.
data-licence-credit = The credit here: { $credit }.
data-licence-code = The code of the platform is open, under the EUPL-1.2 licence.
data-licence-cite = For an article or a report:
data-licence-how = how to cite a figure
data-contribute = How to become a source
data-contribute-text = An organisation which has gathered figures from requests for information, from municipal websites or from council meetings can become a source of this platform. All it takes is that anyone can check the figure.
data-contribute-what = For each figure note: the municipality, the indicator, the period, the budget phase, the value with its unit, and where it was read. Keep the document or the answer that holds it.
data-contribute-file = Write them into a table (CSV or XLSX) with the columns of the file above, one row a figure. Leave what is missing empty, do not write zero.
data-contribute-check = The data steward reads the file: the platform shows each fault by row and column, compares it with the release that stands and points out suspicious jumps, such as thousands taken for lek.
data-contribute-publish = The figures come out in the next release, with a note on what changed. Your organisation appears as the source beside each.
data-contribute-why = Where your figure disagrees with another, it is not hidden: both are published, with their sources.

# A release
release-page-title = Release { $number }
release-page-newest = The release that stands
release-page-older = An earlier release
release-page-dataset = Dataset
release-page-added = New
release-page-changed = Changed
release-page-removed = Gone
release-page-total = Figures in all
release-page-changes = What changed
release-page-kinds = Kind of change
release-page-kind-changed = Changed ({ $n })
release-page-kind-gone = Gone ({ $n })
release-page-kind-new = New ({ $n })
release-page-none = This release changed no figure
release-page-none-text = Names or definitions may have changed; they are not part of a release.
release-page-place = Place
release-page-before = Before
release-page-after = Now
release-page-other-now = now from { $source }: { $value }
release-page-other-before = until now from { $source }: { $value }
release-page-size = Change
release-page-size-known = has a value now, or none any more
release-page-size-same = note or order only
release-page-size-status = status only: { $status }
release-page-size-percent = { $n }%
release-page-size-points = { $n } percentage points
release-page-size-zero = from zero
release-page-as-of = Pages as they stood in this release
release-page-as-of-text = Any page can be seen as it stood, by adding to its address:
release-page-others = Other releases

# Sources
sources-title = Sources
sources-description = All sources of the figures, with the date of reading and the number of figures taken from each.
sources-lede = { $n } pages, documents and files in which the figures and the data on places were read. Those with the most figures come first.
sources-filter = Find a source
sources-count = { $count ->
    [one] One source
   *[other] { $n } sources
}
sources-figures = { $count ->
    [0] no figures
    [one] one figure
   *[other] { $n } figures
}
sources-mirror = through a copy
sources-none = No source fits
sources-none-text = Try the name of the publisher or a part of the address.
sources-all = See all sources
sources-file = Download the list of sources (CSV)
source-page-no-address = no address on record
source-page-mirror = The first page was not read directly but through a copy or a digest. Check it at the first source before citing.
source-page-read-on = Read on
source-page-licence = Licence
source-page-licence-none = not stated; only the facts are given, with their source
source-page-short = Short name
source-page-note = Note:
source-page-columns = These columns of the list of places come from it:
source-page-figures = { $count ->
    [0] No figure from this source
    [one] One figure from this source
   *[other] { $n } figures from this source
}
source-page-none = The source was read, but none of its figures is in this release. It may serve to confirm others, or its rows were set aside.
source-page-reference = The source serves the list of places, not figures.
source-page-table = The figures read at this source
source-page-stated = As the source writes it
source-page-wrong = A figure does not match the source?
source-page-wrong-text = Compare the column “As the source writes it” with its page: the platform keeps the value as it was, and its unit. A slip in reading is corrected in the next release, where it will be seen what it was and what it became.

# Rows set aside
set-aside-title = Rows set aside
set-aside-head = What we read and did not publish
set-aside-lede = Figures which were found in sources but did not become observations: without a period, without a base, doubtful or repeated. Each has its reason, so that the decision can be disputed.
set-aside-reason = Reason
set-aside-any = All reasons
set-aside-choice = { $reason } ({ $n })
set-aside-count = { $count ->
    [one] One row
   *[other] { $n } rows
}
set-aside-none = No row was set aside
set-aside-none-text = Each figure that was read has been published.
set-aside-place = Place
set-aside-what = What it was called
set-aside-period = Period
set-aside-value = Value
set-aside-unit = Unit

# Coverage
coverage-page-title = Coverage
coverage-page-description = How many municipalities have a figure for each indicator and year, and how many figures there are for each municipality.
coverage-page-head-indicator = { $count ->
    [0] None of { $of } indicators has a figure for a municipality
    [one] One of { $of } indicators has figures for municipalities
   *[other] { $known } of { $of } indicators have figures for municipalities
}
coverage-page-head-place = { $count ->
    [0] None of { $of } municipalities has figures
    [one] One of { $of } municipalities has figures
   *[other] { $known } of { $of } municipalities have figures
}
coverage-page-note-indicator = The number in a cell: how many municipalities have a yearly value, read or computed, for that indicator and year. The stronger the colour of the cell, the more complete the year.
coverage-page-note-place = The number in a cell: how many figures were read for the municipality in that year, of any indicator, part of the year and budget phase. The strongest colour is that of the municipality and year with the most figures.
coverage-page-views = Way of showing
coverage-page-by-indicator = By indicator
coverage-page-by-place = By municipality
coverage-page-dataset = Figures
coverage-page-group = Group of indicators
coverage-page-all-groups = All groups
coverage-page-sum = In all
coverage-page-legend = What the shades mean
coverage-page-class-0 = no municipality
coverage-page-class-1 = up to a quarter
coverage-page-class-2 = up to a half
coverage-page-class-3 = up to three quarters
coverage-page-class-4 = almost all
coverage-page-class-5 = all
coverage-page-nobody = none
coverage-page-none = There is no figure here
coverage-page-none-text = No source that we have read gives yearly figures of municipalities for this group.
coverage-page-all = See all groups
coverage-page-without = { $count ->
    [one] One indicator without any yearly figure for municipalities
   *[other] { $n } indicators without any yearly figure for municipalities
}
coverage-page-help = A gap can be filled
coverage-page-help-text = The figure often exists but was not published. Ask the municipality under the law on the right to information.
