# Why an address cannot be understood

fault-not-text = The address holds characters that are not valid text (UTF-8).
fault-unknown = We do not find the { $what } “{ $value }”. Choose one from the list.
fault-too-many = At most { $most } { $what } fit here; { $given } were given.
fault-out-of-range = “{ $value }” cannot be { $what }: write a number from { $least } to { $most }.

# after “we do not find the”
fault-what-place = place
fault-what-indicator = indicator
fault-what-period = period
fault-what-phase = budget phase
fault-what-dataset = dataset
fault-what-release = release
fault-what-basis = way to show it
fault-what-population = count of inhabitants
fault-what-prices = year of prices
fault-what-view = view
fault-what-group = group
fault-what-reason = reason
fault-what-peers = group to compare with
fault-what-kind = kind
fault-what-theme = theme
fault-what-language = language
fault-what-choice = choice

# after a number
fault-many-places = places
fault-many-indicators = indicators
fault-many-periods = periods
fault-many-cells = cells
fault-many-values = values

# after “cannot be”
fault-number-from = the first year
fault-number-to = the last year
fault-number-page = a page number
fault-number-peers = the number of peers
fault-number-rows = the number of rows
fault-number-weight = the weight of a trait
