# Search

search-title = Search
search-description = Find a municipality, a former commune, an indicator or a word of the glossary.
search-label = What are you looking for?
search-hint = A municipality, a former commune, an indicator or a word; the letters ë and ç may be typed as e and c.
search-found = { $count ->
    [0] Nothing for “{ $typed }”
    [one] One answer for “{ $typed }”
   *[other] { $n } answers for “{ $typed }”
}
search-examples = Try for example
search-example-place = Lezhë
search-example-former = Orikum
search-example-indicator = arrears
search-example-term = quartile
search-places = Places ({ $n })
search-indicators = Indicators ({ $n })
search-terms = Words of the glossary ({ $n })
search-kind-term = Word
search-more = See all { $n }
search-by-former-unit = former unit { $name }, today in { $place }
search-by-former-name = formerly { $name }, today { $place }
search-by-seat = { $name } is the seat of this municipality
search-by-other-name = also known as { $name }
search-way-profile = Its finances
search-way-brief = One-page brief
search-way-compare = Compare with others
search-near = Were you looking for one of these?
search-none = We found nothing close to it
search-none-text = Try another or a shorter word, or choose from the list.
search-all-places = See all municipalities
