# Pse një adresë nuk kuptohet

fault-not-text = Adresa përmban shenja që nuk janë tekst i vlefshëm (UTF-8).
fault-unknown = Nuk e gjejmë { $what } “{ $value }”. Zgjidhni nga lista.
fault-too-many = Këtu hyjnë më së shumti { $most } { $what }; u dhanë { $given }.
fault-out-of-range = “{ $value }” nuk mund të jetë { $what }: shkruani një numër nga { $least } deri në { $most }.

# në rasën kallëzore, pas “nuk e gjejmë”
fault-what-place = vendin
fault-what-indicator = treguesin
fault-what-period = periudhën
fault-what-phase = fazën e buxhetit
fault-what-dataset = grupin e të dhënave
fault-what-release = botimin
fault-what-basis = mënyrën e shfaqjes
fault-what-population = bazën e banorëve
fault-what-prices = vitin e çmimeve
fault-what-view = pamjen
fault-what-group = grupin
fault-what-reason = arsyen
fault-what-peers = grupin e krahasimit
fault-what-kind = llojin
fault-what-theme = temën
fault-what-language = gjuhën
fault-what-choice = zgjedhjen

# pas një numri
fault-many-places = vende
fault-many-indicators = tregues
fault-many-periods = periudha
fault-many-cells = qeliza
fault-many-values = vlera

# pas “nuk mund të jetë”
fault-number-from = viti i parë
fault-number-to = viti i fundit
fault-number-page = numër faqeje
fault-number-peers = numri i vendeve të ngjashme
fault-number-rows = numri i rreshtave
fault-number-weight = peshë e një tipari
