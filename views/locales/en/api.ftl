# The API: its page for people, its faults, its names

api-kicker = For programmers
api-title = Every figure, for your programs
api-description = The Bashkë API: municipal finance figures as JSON, CSV and NDJSON, with source, status and release. Open, without a key.
api-lede = The same figures that the pages show, read only and without a key. Each comes with its unit, period, status and source.

api-first = A first call
api-first-text = Everything that is known of one indicator in one municipality:
api-first-answer = The answer is a list of observations. One of them looks like this:
api-open-example = Open it in the browser
api-code-request = Request
api-code-answer = Answer

api-addresses = The addresses
api-addresses-text = All begin with /api/v1 and are read with GET. Names of places and indicators come in both languages, as “sq” and “en”.
api-at-observations = Values, with filters. The heart of the API.
api-at-places = Municipalities, counties and countries, with their codes (LAU, NUTS, INSTAT and others).
api-at-place = One place, with its former units and other names.
api-at-indicators = What is measured: unit, direction, group, number of figures.
api-at-indicator = One indicator, with definition, legal basis, formula and the years in which it is known.
api-at-datasets = The families of figures and the release of each that stands.
api-at-releases = All releases, with what changed in each.
api-at-release = One release.
api-at-sources = Where figures were read: publisher, address, day, licence.
api-at-source = One source.
api-at-openapi = The description for programs: OpenAPI 3.1. Many tools make a client from it.

api-filters = Choosing observations
api-filters-caption = Parameters of observations. Several values stand with commas between them.
api-filter = Parameter
api-filter-meaning = Meaning
api-by-indicators = Indicators, by their slugs. All where absent.
api-by-places = Places, by their slugs; also “municipalities”, “counties” and “countries”. All where absent.
api-by-periods = Periods (2023, 2019-H1, 2019-Q2, 2023-09-18 …) and ranges of one kind.
api-by-phase = Budget phase: actual, initial, revised, draft. All where absent.
api-by-status = How firm a value is: reported, approximate, estimated, provisional, revised, computed, not-reported, not-applicable; illustrative for made values.
api-by-dataset = The dataset; “published” where absent.
api-by-release = As of this release; the newest where absent.
api-by-computed = Also values that formulas and sums over municipalities give. Name the indicators, 30 at most.
api-by-gaps = With computed=true: also the cells that have no value, each with its reason.
api-by-basis = The value against something: absolute, per-inhabitant, share, index.
api-by-population = Whose count of inhabitants: 2011, 2023, registry. Counts are never mixed.
api-by-prices = Money in the prices of this year; nominal where absent.
api-by-limit = Observations on a page.
api-by-cursor = Where the page before ended. Take it from “next”, never make it yourself.
api-by-format = json, csv or ndjson.
api-filters-together = Together, for example all municipalities per inhabitant by the 2023 census, computed values included:

api-paging = Page by page
api-paging-text = A page has { $page } observations, or as many as “limit” says, at most { $most }. “total” says how many there are in all. The address of the next page stands in “next” and in the Link header; on the last page it is null.
api-paging-pinned = The order is always by indicator, phase, place and period. The pages that follow stay in the release in which you began, even where a new one is published meanwhile. A cursor holds for the same filters only.

api-formats = JSON, CSV, NDJSON
api-formats-text = Choose by “format” or by the Accept header. CSV and NDJSON without “limit” are the whole answer at once, however long it is, sent row by row.

api-release = Figures as they stood
api-release-text = Each publication of figures is a numbered release that never changes afterwards. Give its number and you get the same figures again, in a year too. Note it wherever you publish a result.

api-meaning = What the fields say
api-means-missing = Null where there is a value; otherwise a code and a sentence that say why there is none. Missing is never zero, so do not count it as zero.
api-means-status = How firm the value is. Provisional and estimated values may still change.
api-means-disputed = True where sources disagree. The value is that of the firmest source; the others stand in “others”, each with its source.
api-means-unit = Values are whole: lek, not thousands or millions of lek. A percentage runs from 0 to 100.
api-means-source = Where the value was read: number, title, address. Null where the platform computed it.
api-means-illustrative = True where the value was made by a program for training and trials. It is not real: never publish it as if it were. The field stands in every answer.

api-errors = When something is wrong
api-errors-text = Errors come as application/problem+json: status, a sentence, and each fault by its parameter with what is possible. A parameter that we do not know is refused, so that a slip of the pen does not pass for an answer.
api-errors-example = See an error:

api-samples = In your language
api-sample-curl = Ask again only for what has changed: give back the ETag of the last answer. 304 means that nothing is new.
api-sample-python = All pages, without anything besides Python itself:
api-sample-r = A table straight into R:

api-limits = Limits
api-limits-values = At most 100 values of one parameter.
api-limits-keep = Answers change only with a release. Keep them, and ask again with their ETag.
api-limits-open = Web pages of others may call the API directly (CORS).
api-limits-version = Within version 1 fields are added but never taken away or renamed. Let your program pass over those that it does not know.

api-terms = Use and credit
api-terms-text = The figures may be used freely, naming their source and Bashkë with the number of the release. Where a source states a licence of its own, that licence holds; it stands in “licence” of the source.

api-dataset-published = Published figures, each with its source
api-dataset-illustrative = Illustrative panel: made for training and trials, not real

api-fault-not-among = “{ $value }” is not known for “{ $name }”. Known: { $known }.
api-fault-unknown-name = There is no parameter “{ $name }” here. Known: { $known }.
api-fault-no-names = There is no parameter “{ $name }” here; this address takes none.
api-fault-cursor = This cursor is not one of ours, or it was made for other filters or another release. Begin again without it.
api-fault-release = This release is not one of the dataset named beside it. See /api/v1/releases.
api-fault-computed = Computed values are given for indicators that you name: add “indicators”, 30 at most.
api-fault-gaps = Gaps are told along with computed values: add computed=true.

api-problem-not-found = There is nothing at { $path }. See { $list }.
api-problem-method = The API is read only: GET, HEAD and OPTIONS.
api-problem-too-large = The request is too large.
api-problem-too-many = Too many requests. Wait a minute.
api-problem-bad-request = The request cannot be understood.
api-problem-unavailable = The platform is busy. Try again in a minute.
api-problem-internal = Something broke on our side. It has been recorded.

api-problem-refused = This cannot be done.
api-hint-computed = Only what sources state is given. With computed=true the values that formulas and sums over municipalities give are added.
