# Search

search-title = Search
search-description = Find a municipality, a former commune, an indicator, a word of the glossary, an organisation, a project, a course or a tool.
search-label = What are you looking for?
search-hint = A place, an indicator, a word, an organisation, a person, a project, a course or a tool; the letters ë and ç may be typed as e and c.
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
search-example-network = participation
search-places = Places ({ $n })
search-indicators = Indicators ({ $n })
search-terms = Words of the glossary ({ $n })
search-organisations = Organisations ({ $n })
search-people = People ({ $n })
search-projects = Projects ({ $n })
search-offers = Open offers and asks ({ $n })
search-events = Events to come ({ $n })
search-experiences = Experiences ({ $n })
search-calls = Calls for applications ({ $n })
search-resources = Resources ({ $n })
search-tools = Tools ({ $n })
search-courses = Courses ({ $n })
search-kind-term = Word
search-more = See all { $n }
search-in-list = Open in the list, where you can narrow the search
search-by-former-unit = former unit { $name }, today in { $place }
search-by-former-name = formerly { $name }, today { $place }
search-by-seat = { $name } is the seat of this municipality
search-by-other-name = also known as { $name }
search-way-profile = Its finances
search-way-brief = One-page brief
search-way-compare = Compare with others
search-near = Were you looking for one of these?
search-none = We found nothing close to it
search-none-text = Try another or a shorter word, choose a municipality from the list, or see who is active in the network.
search-all-places = See all municipalities
search-network = See the network: organisations, projects, events
