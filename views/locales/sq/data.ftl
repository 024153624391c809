# Të dhënat: grupet, botimet, skedarët, burimet, mbulimi

data-title = Të dhënat
data-description = Grupet e të dhënave, botimet, burimet dhe skedarët e plotë të financave të bashkive.
data-head = Gjithçka që shfaqet këtu mund ta shkarkoni dhe ta kontrolloni
data-lede = Çdo shifër ka njësi, periudhë, status dhe burim. Botimet kanë numër dhe nuk ndryshohen më: një ndreqje del në botimin pasardhës, dhe ajo që ndryshoi shihet.
data-nothing = asgjë
data-way-coverage = Mbulimi
data-way-coverage-text = Për cilët tregues dhe vite ka shifra, dhe ku ka boshllëqe.
data-way-sources = Burimet
data-way-sources-text = Çdo faqe e dokument i lexuar, me të gjitha shifrat e marra prej tij.
data-way-set-aside = Rreshtat e lënë mënjanë
data-way-set-aside-text = Shifrat që nuk u botuan, secila me arsyen.
data-way-explore = Eksplorimi
data-way-explore-text = Zgjidhni vetë treguesit, vendet e vitet dhe shkarkoni tabelën.
data-way-api = API për programuesit
data-way-api-text = Të njëjtat të dhëna për programe: JSON, CSV, NDJSON.
data-dataset-published = Shifrat e publikuara
data-dataset-illustrative = Paneli ilustrues
data-tag-published = reale, me burim
data-tag-illustrative = ilustruese, jo reale
data-about-published = Ajo që kanë thënë publikisht ministria, auditi, bashkitë, kërkuesit dhe shtypi, siç e kemi lexuar. Janë shifrat që shfaqen kudo, veç kur zgjidhet ndryshe. Janë të rralla: mungesat tregohen si mungesa, dhe kur burimet nuk përputhen, botohen të gjitha vlerat.
data-about-illustrative = Tabelë e plotë që e ka krijuar një program, për mësim dhe për të provuar mjetet: të gjitha bashkitë, të gjithë treguesit bazë, plani fillestar, plani i rishikuar dhe fakti. Vlerat nuk janë reale dhe nuk duhen cituar. Çdo faqe, grafik e rresht e thotë këtë, dhe nuk përzihen kurrë me shifrat reale.
data-files-published = I gjithë grupi, një rresht për çdo vrojtim. Skedari i një botimi të mëparshëm gjendet te faqja e botimit.
data-files-illustrative = I gjithë grupi, një rresht për çdo vrojtim; kolona “illustrative” thotë “yes”. Është skedar i madh, ndaj jepet si CSV dhe NDJSON.
data-see-indicators = Shihni treguesit
data-see-coverage = Shihni mbulimin
data-fact-figures = Shifra
data-fact-indicators = Tregues me shifra
data-fact-municipalities = Bashki me shifra
data-fact-years = Vitet
data-fact-sources = Burime
data-releases = Botimet
data-releases-of = Botimet: { $dataset }
data-release = Botimi
data-release-date = Data
data-release-note = Shënim
data-references = Listat e vendeve, treguesve dhe burimeve
data-references-text = Skedarët e të dhënave i përmendin vendet, treguesit dhe burimet me emra të shkurtër. Në këto lista gjendet çfarë duan të thonë.
data-file-places = Vendet, CSV
data-file-indicators = Treguesit, CSV
data-file-sources = Burimet, CSV
data-columns = Kolonat e skedarëve
data-columns-text = Njëmbëdhjetë kolonat e para mjaftojnë për ta lexuar skedarin sërish në platformë; të tjerat janë për njerëzit.
data-column-indicator = emri i shkurtër i treguesit
data-column-place = emri i shkurtër i vendit
data-column-period = periudha: 2023, 2019-H1, 2019-Q2, 2019-M01-M09, 2015-2018, 2023-09-18 ose undated
data-column-phase = faza e buxhetit: actual (fakti), initial, revised ose draft
data-column-value = vlera në njësinë e treguesit; bosh kur mungon
data-column-status = sa e fortë është vlera
data-column-missing = arsyeja e mungesës; bosh kur ka vlerë
data-column-source = emri i shkurtër i burimit
data-column-note-sq = shënim për shifrën sipas burimit, shqip
data-column-note-en = shënim për shifrën sipas burimit, anglisht
data-column-stated = vlera siç e shkruan burimi
data-column-unit = njësia
data-column-indicator-name-sq = emri i treguesit, shqip
data-column-indicator-name-en = emri i treguesit, anglisht
data-column-place-name-sq = emri i vendit, shqip
data-column-place-name-en = emri i vendit, anglisht
data-column-place-kind = lloji i vendit
data-column-lau = kodi LAU i bashkisë
data-column-source-title-sq = titulli i burimit, shqip
data-column-source-title-en = titulli i burimit, anglisht
data-column-source-publisher = kush e botoi
data-column-source-url = adresa e burimit
data-column-source-read-on = dita kur u lexua
data-column-source-licence = licenca, kur thuhet
data-column-position = radha mes burimeve të së njëjtës shifër; 0 është i pari
data-column-dataset = grupi i të dhënave
data-column-release = numri i botimit
data-column-illustrative = yes kur vlera është e krijuar, jo reale
data-places = Nga vjen çdo kolonë e listës së vendeve
data-places-text = Lista ka 61 bashkitë, 12 qarqet, Shqipërinë dhe vendet e rajonit. Çdo kolonë vjen nga një burim i vetëm, ose e ka shkruar platforma.
data-places-column = Kolona
data-places-what = Çfarë mban
data-places-source = Burimi
data-places-platform = platforma
data-licence = Si mund të përdoren
data-licence-figures = Shifrat janë fakte që i kanë thënë të tjerë. Përdorini lirisht, duke përmendur burimin e secilës dhe Bashkën. Aty ku burimi ka licencë të vetën, ajo vlen dhe shënohet te faqja e burimit.
data-licence-eurostat = Kodet LAU, sipërfaqja, shkalla e urbanizimit, bregdeti dhe popullsia e vitit 2011: tabela LAU 2019 e Eurostat-it, me përmendje të burimit.
data-licence-boost = Etiketat e planit kontabël, kodet e thesarit dhe 373 njësitë: BOOST i Bankës Botërore, licenca MIT.
data-licence-geonames = Koordinatat e qendrave: GeoNames, licenca CC BY 4.0.
data-licence-world-bank = Prodhimi i brendshëm bruto dhe inflacioni: Banka Botërore, përmes paketave të hapura të GitHub-it.
data-licence-boundaries = Kufijtë e bashkive, ku i ka ngarkuar administratori: me shumë gjasë nga OpenStreetMap, ndaj trajtohen si ODbL 1.0, “© kontribuuesit e OpenStreetMap”.
data-licence-credit = Kreditimi këtu: { $credit }.
data-licence-code = Kodi i platformës është i hapur, nën licencën EUPL-1.2.
data-licence-cite = Për një artikull ose një raport:
data-licence-how = si të citoni një shifër
data-contribute = Si bëheni burim
data-contribute-text = Një organizatë që ka mbledhur shifra nga kërkesa për informacion, nga faqet e bashkisë ose nga mbledhjet e këshillit, mund të bëhet burim i kësaj platforme. Duhet vetëm që kushdo të mund ta kontrollojë shifrën.
data-contribute-what = Për çdo shifër shënoni: bashkinë, treguesin, periudhën, fazën e buxhetit, vlerën me njësinë e saj dhe ku u lexua. Ruani dokumentin ose përgjigjen ku gjendet.
data-contribute-file = Shkruajini në një tabelë (CSV ose XLSX) me kolonat e skedarit të mësipërm, një rresht për shifër. Mungesën lëreni bosh, mos shkruani zero.
data-contribute-check = Kujdestari i të dhënave e lexon skedarin: platforma tregon çdo gabim me rresht e kolonë, krahason me botimin në fuqi dhe vë në dukje kërcimet e dyshimta, si mijët e marra për lekë.
data-contribute-publish = Shifrat dalin në botimin e radhës, me shënim se çfarë ndryshoi. Organizata juaj shfaqet si burim pranë secilës.
data-contribute-why = Nëse shifra juaj nuk përputhet me një tjetër, ajo nuk fshihet: botohen të dyja, me burimet e tyre.

# Një botim
release-page-title = Botimi { $number }
release-page-newest = Botimi në fuqi
release-page-older = Botim i mëparshëm
release-page-dataset = Grupi i të dhënave
release-page-added = Të reja
release-page-changed = Të ndryshuara
release-page-removed = Të hequra
release-page-total = Shifra gjithsej
release-page-changes = Çfarë ndryshoi
release-page-kinds = Lloji i ndryshimit
release-page-kind-changed = Të ndryshuara ({ $n })
release-page-kind-gone = Të hequra ({ $n })
release-page-kind-new = Të reja ({ $n })
release-page-none = Ky botim nuk ndryshoi asnjë shifër
release-page-none-text = Mund të jenë ndryshuar emra ose përkufizime, të cilat nuk janë pjesë e botimit.
release-page-place = Vendi
release-page-before = Më parë
release-page-after = Tani
release-page-other-now = tani nga { $source }: { $value }
release-page-other-before = deri tani nga { $source }: { $value }
release-page-size = Ndryshimi
release-page-size-known = ka ose nuk ka më vlerë
release-page-size-same = vetëm shënimi ose radha
release-page-size-status = vetëm statusi: { $status }
release-page-size-percent = { $n }%
release-page-size-points = { $n } pikë përqindjeje
release-page-size-zero = nga zero
release-page-as-of = Faqet siç ishin në këtë botim
release-page-as-of-text = Çdo faqe mund të shihet siç ishte, duke i shtuar adresës:
release-page-others = Botimet e tjera

# Burimet
sources-title = Burimet
sources-description = Të gjitha burimet e shifrave, me datën e leximit dhe numrin e shifrave të marra prej secilit.
sources-lede = { $n } faqe, dokumente dhe skedarë ku janë lexuar shifrat dhe të dhënat për vendet. Të parat janë ato me më shumë shifra.
sources-filter = Gjeni një burim
sources-count = { $count ->
    [one] Një burim
   *[other] { $n } burime
}
sources-figures = { $count ->
    [0] pa shifra
    [one] një shifër
   *[other] { $n } shifra
}
sources-mirror = përmes një kopjeje
sources-none = Asnjë burim nuk përputhet
sources-none-text = Provoni me emrin e botuesit ose me një pjesë të adresës.
sources-all = Shihni të gjitha burimet
sources-file = Shkarkoni listën e burimeve (CSV)
source-page-no-address = pa adresë të shënuar
source-page-mirror = Faqja e parë nuk u lexua drejtpërdrejt, por përmes një kopjeje ose një përmbledhjeje. Kontrollojeni te burimi i parë para se ta citoni.
source-page-read-on = Lexuar më
source-page-licence = Licenca
source-page-licence-none = nuk thuhet; jepen vetëm faktet, me burim
source-page-short = Emri i shkurtër
source-page-note = Shënim:
source-page-columns = Prej tij vijnë këto kolona të listës së vendeve:
source-page-figures = { $count ->
    [0] Asnjë shifër nga ky burim
    [one] Një shifër nga ky burim
   *[other] { $n } shifra nga ky burim
}
source-page-none = Burimi është lexuar, por asnjë shifër e tij nuk është në këtë botim. Mund të shërbejë për të konfirmuar të tjera, ose rreshtat e tij janë lënë mënjanë.
source-page-reference = Burimi shërben për listën e vendeve, jo për shifra.
source-page-table = Shifrat e lexuara te ky burim
source-page-stated = Siç e shkruan burimi
source-page-wrong = Shifra nuk përputhet me burimin?
source-page-wrong-text = Krahasoni kolonën “Siç e shkruan burimi” me faqen e tij: platforma e ruan vlerën ashtu siç ishte dhe njësinë e saj. Një gabim leximi ndreqet në botimin e radhës, ku do të shihet sa ishte dhe sa u bë.

# Rreshtat e lënë mënjanë
set-aside-title = Rreshtat e lënë mënjanë
set-aside-head = Çfarë lexuam dhe nuk e botuam
set-aside-lede = Shifra që gjendeshin te burimet, por që nuk u bënë vrojtime: pa periudhë, pa bazë, të dyshimta ose të përsëritura. Secila ka arsyen, që vendimi të mund të kundërshtohet.
set-aside-reason = Arsyeja
set-aside-any = Të gjitha arsyet
set-aside-choice = { $reason } ({ $n })
set-aside-count = { $count ->
    [one] Një rresht
   *[other] { $n } rreshta
}
set-aside-none = Asnjë rresht nuk është lënë mënjanë
set-aside-none-text = Çdo shifër e lexuar është botuar.
set-aside-place = Vendi
set-aside-what = Çfarë quhej
set-aside-period = Periudha
set-aside-value = Vlera
set-aside-unit = Njësia

# Mbulimi
coverage-page-title = Mbulimi
coverage-page-description = Sa bashki kanë shifër për çdo tregues dhe vit, dhe sa shifra ka për çdo bashki.
coverage-page-head-indicator = { $count ->
    [0] Asnjë nga { $of } treguesit nuk ka shifër për ndonjë bashki
    [one] Një nga { $of } tregues ka shifra për bashkitë
   *[other] { $known } nga { $of } tregues kanë shifra për bashkitë
}
coverage-page-head-place = { $count ->
    [0] Asnjë nga { $of } bashkitë nuk ka shifra
   *[other] { $known } nga { $of } bashki kanë shifra
}
coverage-page-note-indicator = Numri në qelizë: sa bashki kanë një vlerë vjetore, të lexuar ose të llogaritur, për atë tregues e vit. Sa më e theksuar ngjyra e qelizës, aq më i plotë viti.
coverage-page-note-place = Numri në qelizë: sa shifra janë lexuar për bashkinë në atë vit, për çdo tregues, pjesë viti e fazë buxheti. Ngjyrën më të theksuar e kanë bashkia dhe viti me më shumë shifra.
coverage-page-views = Mënyra e shfaqjes
coverage-page-by-indicator = Sipas treguesve
coverage-page-by-place = Sipas bashkive
coverage-page-dataset = Shifrat
coverage-page-group = Grupi i treguesve
coverage-page-all-groups = Të gjitha grupet
coverage-page-sum = Gjithsej
coverage-page-legend = Çfarë thonë ngjyrimet
coverage-page-class-0 = asnjë bashki
coverage-page-class-1 = deri në një të katërtën
coverage-page-class-2 = deri në gjysmën
coverage-page-class-3 = deri në tri të katërtat
coverage-page-class-4 = pothuajse të gjitha
coverage-page-class-5 = të gjitha
coverage-page-nobody = asnjë
coverage-page-none = Këtu nuk ka asnjë shifër
coverage-page-none-text = Asnjë burim që kemi lexuar nuk jep shifra vjetore të bashkive për këtë grup.
coverage-page-all = Shihni të gjitha grupet
coverage-page-without = { $count ->
    [one] Një tregues pa asnjë shifër vjetore për bashkitë
   *[other] { $n } tregues pa asnjë shifër vjetore për bashkitë
}
coverage-page-help = Një boshllëk mund të mbushet
coverage-page-help-text = Shifra shpesh ekziston, por nuk është botuar. Kërkojini bashkisë me ligjin për të drejtën e informimit.
