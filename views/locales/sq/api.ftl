# API-ja: faqja e saj për njerëzit, gabimet, emrat

api-kicker = Për programuesit
api-title = Çdo shifër, për programet tuaja
api-description = API-ja e Bashkës: shifrat e financave të bashkive në JSON, CSV dhe NDJSON, me burim, status dhe botim. E hapur, pa çelës.
api-lede = Të njëjtat shifra që tregojnë faqet, vetëm për lexim dhe pa çelës. Secila vjen me njësinë, periudhën, statusin dhe burimin e saj.

api-first = Thirrja e parë
api-first-text = Gjithçka që dihet për një tregues në një bashki:
api-first-answer = Përgjigjja është një listë vrojtimesh. Njëri prej tyre duket kështu:
api-open-example = Hapeni në shfletues
api-code-request = Kërkesa
api-code-answer = Përgjigjja

api-addresses = Adresat
api-addresses-text = Të gjitha fillojnë me /api/v1 dhe lexohen me GET. Emrat e vendeve dhe të treguesve vijnë në të dyja gjuhët, si “sq” dhe “en”.
api-at-observations = Vlerat, me filtra. Zemra e API-së.
api-at-places = Bashkitë, qarqet dhe vendet, me kodet e tyre (LAU, NUTS, INSTAT e të tjera).
api-at-place = Një vend, me ish-njësitë dhe emrat e tjerë të tij.
api-at-indicators = Çfarë matet: njësia, leximi, grupi, numri i shifrave.
api-at-indicator = Një tregues, me përkufizim, bazë ligjore, formulë dhe vitet kur dihet.
api-at-datasets = Grupet e të dhënave dhe botimi në fuqi i secilit.
api-at-releases = Të gjitha botimet, me ndryshimet në secilin.
api-at-release = Një botim.
api-at-sources = Ku janë lexuar shifrat: botuesi, adresa, data, licenca.
api-at-source = Një burim.
api-at-openapi = Përshkrimi për programet: OpenAPI 3.1. Shumë mjete ndërtojnë prej tij një klient.

api-filters = Zgjedhja e vrojtimeve
api-filters-caption = Parametrat e vrojtimeve. Disa vlera ndahen me presje.
api-filter = Parametri
api-filter-meaning = Kuptimi
api-by-indicators = Treguesit, sipas emrit të tyre në adresë. Pa të, të gjithë.
api-by-places = Vendet, sipas emrit të tyre në adresë; edhe “municipalities” (bashkitë), “counties” (qarqet) dhe “countries” (shtetet). Pa të, të gjitha.
api-by-periods = Periudhat (2023, 2019-H1, 2019-Q2, 2023-09-18 …) dhe intervalet e një lloji.
api-by-phase = Faza e buxhetit: actual (fakti), initial (plani fillestar), revised (plani i rishikuar), draft (projektbuxheti). Pa të, të gjitha.
api-by-status = Sa e sigurt është vlera: reported, approximate, estimated, provisional, revised, computed, not-reported, not-applicable, disputed; illustrative për vlerat e krijuara.
api-by-dataset = Grupi i të dhënave; pa të, “published”.
api-by-release = Sipas këtij botimi; pa të, më i riu.
api-by-computed = Edhe vlerat që dalin nga formulat dhe nga shumat e bashkive. Përmendni treguesit, jo më shumë se 30.
api-by-gaps = Bashkë me computed=true: edhe vendet bosh, secili me arsyen e vet.
api-by-basis = Vlera kundrejt diçkaje: absolute (vetë vlera), per-inhabitant (për banor), share (pjesë), index (indeks).
api-by-population = Banorët sipas kujt: 2011, 2023, registry (gjendja civile). Bazat nuk përzihen.
api-by-prices = Paratë me çmimet e këtij viti; pa të, nominale.
api-by-limit = Vrojtime në një faqe.
api-by-cursor = Ku mbaroi faqja e mëparshme. Merreni nga “next”, mos e ndërtoni vetë.
api-by-format = json, csv ose ndjson.
api-filters-together = Së bashku, për shembull të gjitha bashkitë për banor sipas Censit 2023, me vlerat e llogaritura:

api-paging = Faqe pas faqeje
api-paging-text = Një faqe ka { $page } vrojtime, ose aq sa thotë “limit”, jo më shumë se { $most }. “total” thotë sa janë gjithsej. Adresa e faqes tjetër gjendet te “next” dhe te kreu Link; në faqen e fundit është null.
api-paging-pinned = Radhitja është gjithmonë sipas treguesit, fazës, vendit dhe periudhës. Faqet që vijojnë mbeten në botimin ku filluat, edhe nëse ndërkohë del një i ri. Kursori vlen vetëm për të njëjtët filtra.

api-formats = JSON, CSV, NDJSON
api-formats-text = Zgjidhni me “format” ose me kreun Accept. CSV dhe NDJSON pa “limit” janë e gjithë përgjigjja njëherësh, sado e gjatë, e dërguar rresht pas rreshti.

api-release = Shifrat siç ishin
api-release-text = Çdo publikim shifrash është një botim me numër, që më pas nuk ndryshon kurrë. Jepni numrin dhe merrni sërish të njëjtat shifra, edhe pas një viti. Shënojeni kudo ku botoni një rezultat.

api-meaning = Çfarë thonë fushat
api-means-missing = Null kur ka vlerë; përndryshe një kod dhe një fjali që thonë pse nuk ka. Mungesa nuk është kurrë zero, ndaj mos e numëroni si zero.
api-means-status = Sa e sigurt është vlera. Vlerat e përkohshme dhe të vlerësuara mund të ndryshojnë ende.
api-means-disputed = E vërtetë kur burimet nuk përputhen. Jepet vlera e burimit më të sigurt; të tjerat gjenden te “others”, secila me burimin e vet. Një burim me gjendjen “disputed” thotë se vlera nuk është e saktë dhe nuk jep tjetër.
api-means-unit = Vlerat janë të plota: lekë, jo mijëra apo milionë lekë. Përqindja shkon nga 0 në 100.
api-means-source = Ku është lexuar vlera: numri, titulli, adresa. Null kur e ka llogaritur platforma.
api-means-illustrative = E vërtetë kur vlerën e ka krijuar një program për ushtrime dhe prova. Nuk është reale: mos e botoni kurrë si të tillë. Fusha gjendet në çdo përgjigje.

api-errors = Kur diçka nuk shkon
api-errors-text = Gabimet vijnë si application/problem+json: statusi, një fjali dhe çdo gabim sipas parametrit, me atë që është e mundur. Parametri që nuk njihet refuzohet, që një gabim shtypi të mos merret për përgjigje.
api-errors-example = Shihni një gabim:

api-samples = Në gjuhën tuaj të programimit
api-sample-curl = Pyesni sërish vetëm për ndryshimet: ktheni ETag-un e përgjigjes së fundit. 304 do të thotë se nuk ka asgjë të re.
api-sample-python = Të gjitha faqet, pa asgjë tjetër veç vetë Python-it:
api-sample-r = Një tabelë drejt e në R:

api-limits = Kufijtë
api-limits-values = Jo më shumë se 100 vlera për një parametër.
api-limits-keep = Përgjigjet ndryshojnë vetëm me një botim të ri. Ruajini dhe pyesni sërish me ETag-un e tyre.
api-limits-open = Faqet e të tjerëve mund ta thërrasin API-në drejtpërdrejt (CORS).
api-limits-version = Brenda versionit 1 fushat shtohen, por nuk hiqen e nuk riemërtohen kurrë. Bëjeni programin tuaj t’i kapërcejë ato që nuk i njeh.

api-terms = Përdorimi dhe përmendja
api-terms-text = Shifrat mund të përdoren lirisht duke përmendur burimin e tyre dhe Bashkën me numrin e botimit. Kur burimi ka licencën e vet, vlen ajo licencë; gjendet te “licence” e burimit.

api-dataset-published = Shifrat e botuara, secila me burimin e vet
api-dataset-illustrative = Paneli ilustrues: i krijuar për ushtrime dhe prova, jo real

api-fault-not-among = “{ $value }” nuk njihet për “{ $name }”. Njihen: { $known }.
api-fault-unknown-name = Këtu nuk ka parametër “{ $name }”. Njihen: { $known }.
api-fault-no-names = Këtu nuk ka parametër “{ $name }”; kjo adresë nuk merr asnjë.
api-fault-cursor = Ky kursor nuk është i yni, ose është bërë për filtra të tjerë a për një botim tjetër. Filloni sërish pa të.
api-fault-release = Ky botim nuk është i grupit të të dhënave të përmendur pranë tij. Shihni /api/v1/releases.
api-fault-computed = Vlerat e llogaritura jepen për treguesit që përmendni: shtoni “indicators”, jo më shumë se 30.
api-fault-gaps = Mungesat tregohen bashkë me vlerat e llogaritura: shtoni computed=true.

api-problem-not-found = Nuk ka asgjë te { $path }. Shihni { $list }.
api-problem-method = API-ja vetëm lexohet: GET, HEAD dhe OPTIONS.
api-problem-too-large = Kërkesa është tepër e madhe.
api-problem-too-many = Tepër kërkesa. Prisni një minutë.
api-problem-bad-request = Kërkesa nuk kuptohet.
api-problem-unavailable = Platforma është e zënë. Provojeni sërish pas një minute.
api-problem-internal = Ndodhi një gabim nga ana jonë. U regjistrua.

api-problem-refused = Kjo nuk mund të bëhet.
api-hint-computed = Jepet vetëm çfarë thonë burimet. Me computed=true shtohen edhe vlerat që dalin nga formulat dhe nga shumat e bashkive.
