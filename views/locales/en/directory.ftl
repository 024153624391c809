# The directory of the network: who is in it and how one finds them

nav-network = Network
network-parts = Parts of the network
network-part-directory = Directory
network-part-calls = Calls and grants

directory-title = Directory of the network
directory-lede = Organisations, groups, media, institutions and people who work on local government. Find who works on a theme, where, and with which grant.
directory-choose = Choose whom you are looking for
directory-search = Name
directory-search-hint = The name of a former commune works too.
directory-facet-theme = Theme
directory-facet-place = Municipality and county
directory-facet-kind = Kind
directory-facet-call = Call of the grant
directory-facet-language = Language
directory-no-place = No municipality: the whole country, or not said
directory-whole-county = All of { $county }
directory-find = Find
directory-chosen = Chosen
directory-count = { $count ->
    [one] { $n } match
   *[other] { $n } matches
}
directory-view = View
directory-view-list = List
directory-view-map = Map
directory-view-table = Table
directory-person = Person
directory-and-more = { $names } and { $n } more
directory-former = { $commune } is part of the municipality of { $municipality } today.
directory-former-there = See who works in { $municipality }
directory-all = See the whole directory
directory-none-such = Nobody matches
directory-none-such-text = Try fewer conditions, or part of the name.
directory-none = The directory is empty
directory-none-text = Add the first one: your organisation, group or medium.
directory-map-subtitle = How many of those chosen work in each municipality; whoever works in several is counted in each
directory-map-subtitle-themselves = How many of those chosen work in each municipality; the municipalities themselves are counted too. Whoever works in several is counted in each
directory-source = the directory of Bashkë, as it is today
directory-finding = { $count ->
    [0] Every municipality has at least one of those chosen
   *[other] { $some } municipalities have at least one of those chosen, { $none } have none
}
directory-finding-themselves = { $count ->
    [0] Every municipality has at least one of those chosen, itself counted
   *[other] { $some } municipalities have at least one of those chosen, themselves counted; { $none } have none
}
directory-how-many = How many

network-section-title = Who works here
network-section-text = Organisations and people that work on local government here, and what they do.
network-section-read = See who works here
network-section-projects = See the projects
network-section-indicator = Projects on this indicator
network-section-indicator-text = What organisations do to move this indicator, with the figures before and after.

language-sq = Albanian
language-en = English
language-it = Italian
language-el = Greek
language-mk = Macedonian
language-sr = Serbian, Montenegrin
language-rup = Aromanian
language-rom = Romani
language-fr = French
language-de = German
language-sqk = Albanian sign language

listing-title = How you appear in the directory
listing-lede = Only those who choose it themselves appear in the directory. For everything that you write, choose who sees it; changes hold at once, everywhere.
listing-saved = Saved.
listing-own = See your page
listing-listed = Do you want to be found in the directory?
listing-listed-hint = You can change this at any time. “No” takes you off the list of the network only: your page opens as before, and your name stays beside what you write.
listing-listed-everyone = Yes, by everyone
listing-listed-members = Yes, only by those signed in with a verified address
listing-listed-nobody = No
listing-about = the words about yourself
listing-about-sq = About yourself, in Albanian
listing-about-en = About yourself, in English
listing-languages = Languages
listing-contact = How to reach you
listing-contact-hint = A mail address, a telephone number or a page: only what you want to be known.
listing-seen = Who sees: { $what }
listing-visibility-everyone = Everyone
listing-visibility-members = Those signed in with a verified address
listing-visibility-nobody = Nobody
listing-places-many = Choose at most { $most } municipalities.

organisations-alone-members = only those signed in with a verified address see this
organisations-alone-nobody = only those who edit the profile see this
person-alone-members = only those signed in with a verified address see this
person-alone-nobody = only you see this
organisations-languages = Working languages
organisations-source = Where it was read
organisations-events = Coming events
organisations-grants = Grants
organisations-grants-text = As the sources tell; the platform does not know all of them.

network-part-coverage = Coverage

coverage-title = Who works on what, and where we know of nobody yet
coverage-lede = Organisations, groups, local media and people by municipality and theme, as far as they say it in the directory or a source does. Municipalities themselves, institutions and donors are not counted.
coverage-any-theme = All themes
coverage-finding = { $count ->
    [0] In each of the { $of } municipalities we know of at least one
   *[other] In { $n } of { $of } municipalities we know of nobody
}
coverage-finding-theme = { $count ->
    [0] { $theme }: in each of the { $of } municipalities we know of at least one
   *[other] { $theme }: in { $n } of { $of } municipalities we know of nobody
}
coverage-nowhere = { $count ->
    [one] And { $n } organisation names no municipality
   *[other] And { $n } organisations name no municipality
}
coverage-nowhere-text = Those who work in the whole country leave the municipalities empty, so they are counted in none; of some it is not known where they work.
coverage-map-subtitle = How many work in each municipality; whoever works in several is counted in each
coverage-places = By municipality
coverage-themes = By theme
coverage-who = At work
coverage-projects = Projects
coverage-grants = Grants
coverage-somebody = Municipalities where we know somebody
coverage-nobody = Municipalities where we know nobody
coverage-note = Only those are counted who say in the directory where they work, and only grants whose source names municipalities: zero means that it is not known here, not that there is none. Projects and grants are of all themes.
joined-committed = it made a commitment
joined-proposed = it made a proposal
joined-invited = it was invited
organisations-learnt = What its people learnt
organisations-learnt-text = Those who took the course for the organisation are counted, where they are at least five.
organisations-learnt-people =
    { $count ->
        [one] { $n } person completed it.
       *[other] { $n } people completed it.
    }
