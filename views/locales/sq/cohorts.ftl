# Grupet, hyrja në kurse, ecuria, raportet

enrol-admission-approval = Në këtë kurs hyhet me miratimin e një trajneri.
enrol-admission-cohort = Ky kurs ndiqet në grup, me afate të përbashkëta.
enrol-admission-organisation = Në këtë kurs anëtarët i regjistron pronari i organizatës së tyre.
enrol-lacks-list = Para këtij kursi duhet të përfundoni:
enrol-lacks-ask = Nëse i dini tashmë këto gjëra, shkruajini një trajneri; ai mund t’ju pranojë edhe kështu.
enrol-cohort = Grupi
enrol-cohort-none = pa grup, me ritmin tim
enrol-cohort-yours = Grupi juaj: { $name }
enrol-cohort-join = Hyni në një grup
enrol-cohort-join-text = Grupi e ndjek kursin me afate të përbashkëta. Ajo që keni bërë deri tani mbetet.
enrol-cohort-join-send = Hyni në grup
enrol-request = Pse doni ta ndiqni këtë kurs
enrol-request-hint = Dy a tri fjali. I lexojnë trajnerët. Së shumti 1000 shenja.
enrol-ask = Dërgojeni kërkesën
enrol-no-cohort = Tani nuk ka grup me vende të lira. Shihni përsëri më vonë.
enrol-waiting = Kërkesa juaj u dërgua më { $at } dhe pret një trajner. Do të njoftoheni.
enrol-withdraw = Tërhiqeni kërkesën
enrol-declined = Kërkesa juaj nuk u pranua. Arsyeja:
enrol-messages = { $count ->
    [one] Një mesazh për grupin tuaj
   *[other] { $shown } mesazhe për grupin tuaj
}
enrol-lacks = Ende ju mungojnë kurset që vijnë para këtij.
enrol-request-missing = Shkruani pse doni ta ndiqni kursin.
enrol-choose-cohort = Zgjidhni një grup.
enrol-by-organisation = Në këtë kurs ju regjistron pronari i organizatës suaj.
enrol-withdrawn = Kursi është tërhequr: askush i ri nuk hyn më në të.
enrol-too-long = Teksti është tepër i gjatë: së shumti { $most } shenja.
course-done-asked = Kërkesa u dërgua. Do të njoftoheni kur të vendoset.
due-in = { $count ->
    [one] Deri më { $day }: edhe një ditë
   *[other] Deri më { $day }: edhe { $shown } ditë
}
due-today = Afati është sot, më { $day }
due-over = Afati kaloi më { $day }
due-more = { $count ->
    [one] Edhe { $shown } tjetër ka kaluar afatin.
   *[other] Edhe { $shown } të tjera kanë kaluar afatin.
}
due-late = pas afatit
learning-asked = Kërkesat tuaja
learning-asked-at = U dërgua më { $at }; pret një trajner
recommended-title = Për atë që bën organizata juaj
recommended-because = Sepse { $organisation } punon për: { $theme }

# Kërkesat

enrolments-title = Kërkesat për të hyrë në kurse
enrolments-lede = Kush pret prej më gjatë vjen i pari. Vendimi i dërgohet menjëherë atij që kërkoi.
enrolments-none = Askush nuk pret
enrolments-none-text = Kur dikush kërkon të hyjë në një kurs, kërkesa shfaqet këtu dhe trajnerët njoftohen.
enrolments-count = { $count ->
    [one] { $shown } kërkesë
   *[other] { $shown } kërkesa
}
enrolments-cohort = grupi { $name }
enrolments-lacks = Nuk i ka përfunduar
enrolments-withdrawn = Kërkesa nuk mund të pranohet më; i thoni personit pse.
enrolments-reason = Arsyeja, për: { $name }
enrolments-reason-hint = Duhet kur nuk e pranoni; e lexon vetëm ai që kërkoi.
enrolments-accept = Pranojeni
enrolments-decline = Mos e pranoni
enrolments-meanwhile = Ndërkohë vendosi dikush tjetër, ose kërkesa u tërhoq.
enrolments-reason-missing = Shkruani pse nuk e pranoni.

# Grupet

cohorts-title = Grupet
cohorts-lede = Një grup e ndjek kursin së bashku: me ditë fillimi e mbarimi, me afate dhe me mesazhe të përbashkëta.
cohorts-state = Cilat
cohorts-state-open = të hapura
cohorts-state-all = të gjitha
cohorts-none = Nuk ka grupe
cohorts-none-text = Krijoni një grup më poshtë.
cohorts-none-open = Asnjë grup nuk është i hapur
cohorts-none-open-text = Të gjitha grupet janë mbyllur ose kanë mbaruar. Shihini të gjitha, ose krijoni një të ri më poshtë.
cohorts-none-open-all = Shihini të gjitha grupet
cohorts-done-made = Grupi u krijua.
cohorts-done-added = U shtuan në grup dhe u njoftuan.
cohorts-done-nobody-added = Askush i ri: të gjithë janë tashmë në këtë grup.
cohorts-done-due = Afati u caktua.
cohorts-done-undue = Afati u hoq.
cohorts-done-messaged = Mesazhi u dërgua.
cohorts-done-closed = Grupi u mbyll.
cohorts-done-changed = Grupi u ndryshua.
cohorts-done-opened = Grupi u hap përsëri.
cohorts-done-removed = Personi u nxor nga grupi dhe u njoftua.
cohorts-done-accepted = Kërkesa u pranua.
cohorts-done-declined = Kërkesa nuk u pranua.
cohorts-done-enrolled = Anëtarët u regjistruan dhe u njoftuan.
cohorts-done-nobody-new = Askush i ri: të zgjedhurit e ndjekin tashmë këtë kurs.
cohort-kicker = Grup
cohort-name = Emri i grupit
cohort-name-hint = Si “Pranvera 2027, Lezhë”.
cohort-course = Kursi
cohort-starts = Dita e parë
cohort-ends = Dita e fundit
cohort-capacity = Vende
cohort-capacity-hint = Lëreni bosh kur nuk ka kufi.
cohort-new = Grup i ri
cohort-make = Krijojeni
cohort-closed = i mbyllur
cohort-when = Kur
cohort-people = Pjesëmarrës
cohort-trainer = E drejton
cohort-dates = { $from } – { $to }
cohort-people-of = { $places ->
    [one] { $people } nga { $most } vend
   *[other] { $people } nga { $most } vende
}
cohort-people-count = { $count ->
    [one] { $shown } person
   *[other] { $shown } persona
}
cohort-close = Mbyllni grupin
cohort-close-text = Askush i ri nuk hyn më në grup. Kush është brenda vazhdon.
cohort-close-send = Mbylleni
cohort-change = Ndryshoni grupin
cohort-change-send = Ruajini ndryshimet
cohort-open = Hapeni përsëri grupin
cohort-remove = Nxirreni nga grupi
cohort-remove-text = E vazhdon kursin pa grup, me ritmin e vet; ajo që ka bërë mbetet. I tregohet menjëherë.
cohort-remove-send = Nxirreni
cohort-deadlines = Afatet
cohort-deadlines-none = Ende nuk ka afate.
cohort-deadline-new = Caktoni një afat
cohort-deadline-what = Për çfarë
cohort-deadline-whole = tërë kursin
cohort-deadline-day = Dita e fundit
cohort-deadline-hint = Brenda ditëve të grupit. Ajo që nis ose dorëzohet pas afatit pranohet, por shënohet. Kush nuk e ka bërë njoftohet tri ditë dhe një ditë para.
cohort-deadline-set = Caktojeni
cohort-deadline-remove = Hiqeni
cohort-deadline-no-item = Zgjidhni një pjesë të kursit.
cohort-ways-in = Në grup hyhet nga faqja e kursit: kush nis kursin zgjedh grupin, e kush e ndjek tashmë e gjen aty “Hyni në një grup”. Mund të shtoni edhe ju veta, më poshtë.
cohort-add = Shtoni veta
cohort-add-people = Adresat e tyre të e-mailit
cohort-add-hint = Një për rresht, së shumti 50. Duhet të kenë llogari. Secili njoftohet dhe mund të dalë kur të dojë.
cohort-add-send = Shtojini në grup
cohort-add-missing = Shkruani të paktën një adresë.
cohort-add-many = Shkruani së shumti { $most } adresa njëherësh.
cohort-add-nobody = Askush nuk ka llogari me këtë adresë: { $who }
cohort-add-suspended = Llogaria është pezulluar: { $who }
cohort-add-elsewhere = Në një grup tjetër të këtij kursi: { $who }
cohort-add-oneself = Veten nuk e shtoni dot: hyni nga faqja e kursit.
cohort-messages = Mesazhet
cohort-message-text = Mesazh për të gjithë grupin
cohort-message-hint = I shkon secilit në faqe dhe me e-mail, sipas zgjedhjes së tij. Mbetet në këtë faqe dhe te kursi. Së shumti 2000 shenja.
cohort-message-send = Dërgojeni
cohort-message-told = { $count ->
    [one] { $name }, më { $at }, për { $shown } person
   *[other] { $name }, më { $at }, për { $shown } persona
}
cohort-message-former = Një trajner që nuk ka më llogari
cohort-message-empty = Shkruani mesazhin.
cohort-message-nobody = Në këtë grup nuk ka ende njeri.
cohort-name-missing = Shkruani emrin e grupit.
cohort-name-long = Emri është tepër i gjatë: së shumti 120 shenja.
cohort-capacity-not = Shkruani një numër nga 1 deri në 2000, ose asgjë.
cohort-capacity-taken = { $count ->
    [one] Në grup është tashmë { $shown } person: vendet nuk mund të jenë më pak.
   *[other] Në grup janë tashmë { $shown } persona: vendet nuk mund të jenë më pak.
}
cohort-days-due = Një afat i grupit mbetet jashtë këtyre ditëve: ndryshojeni ose hiqeni më parë.
cohort-day-missing = Zgjidhni një ditë.
cohort-ends-before = Dita e fundit vjen pas së parës, së shumti tre vjet më vonë.
cohort-due-outside = Afati duhet të jetë brenda ditëve të grupit.
cohort-not-open = Në këtë grup nuk hyhet më.
cohort-full = Ky grup është plot.
limit-cohort-messaged = Një grupi mund t’i dërgohen deri në { $most } mesazhe në ditë. { limit-again }

# Ecuria

progress-title = Ecuria
progress-of-course = Ecuria në kursin “{ $course }”
progress-none = Ende askush.
progress-people = { $count ->
    [one] { $shown } person
   *[other] { $shown } persona
}
progress-completed-count = { $count ->
    [one] { $shown } e ka përfunduar
   *[other] { $shown } e kanë përfunduar
}
progress-more = Këtu shihen { $most } më të rinjtë nga { $all }.
progress-person = Personi
progress-completed = Përfunduar
progress-not-completed = ende jo
progress-last = Veprimi i fundit
progress-nothing-yet = ende asgjë
progress-late = Pas afatit
progress-note = Në çdo modul: sa pjesë janë kryer (mësime të lexuara, kuize e ushtrime të kaluara, detyra të miratuara, takime ku morën pjesë), nga sa gjithsej.
progress-of = { $done } nga { $of }
progress-failed = { $count ->
    [one] { $shown } pa kaluar
   *[other] { $shown } pa kaluar
}
progress-waiting = { $count ->
    [one] { $shown } pret
   *[other] { $shown } presin
}
progress-cohort = Grupi
progress-everyone = të gjithë
progress-to-cohort = Faqja e grupit
stuck-title = Ku ndalen njerëzit
stuck-text = Nga ata që arritën deri aty, sa u ndalën ose nuk e kaluan. Vetëm kur kanë arritur të paktën pesë veta.
stuck-version = { $count ->
    [one] Numërohet sipas versionit { $number }: { $shown } nga { $all } persona.
   *[other] Numërohen sipas versionit { $number }: { $shown } nga { $all } persona.
}
stuck-none = Ende asgjë për të thënë: duhen të paktën pesë veta në një pikë.
stuck-items = Pjesët e kursit
stuck-item = Pjesa
stuck-share = Pjesa që u ndal
stuck-reached = Arritën
stuck-stopped = U ndalën
stuck-failed = Nuk e kaluan
stuck-questions = Pyetjet që gabohen më shpesh, në përpjekjen e parë
stuck-question = Pyetja
stuck-quiz = Kuizi
stuck-wrong = Gabim
stuck-answers = Përpjekje
stuck-percent = { $percent } %

# Organizata

course-enrol-members = Regjistroni anëtarë të “{ $name }”
learning-organisation-title = Mësimi i anëtarëve
learning-organisation-lede = Regjistroni anëtarët në kurse dhe shihni kush i përfundoi. Përgjigjet, pikët dhe shënimet mbeten të tyret.
learning-organisation-none = Ende nuk keni regjistruar askënd
learning-organisation-none-text = Zgjidhni një kurs dhe anëtarët më poshtë.
learning-organisation-caption = Anëtarët që regjistruat
learning-organisation-note = Këtu janë vetëm kurset në të cilat i regjistruat ju, dhe vetëm ajo që u bë që atëherë. Kush e lë kursin ose organizatën nuk shfaqet më.
learning-enrolled = Regjistruar
learning-enrol-title = Regjistroni anëtarë
learning-enrol-send = Regjistrojini
learning-members = Anëtarët
learning-members-hint = Secili njoftohet dhe mund ta lërë kursin.
learning-no-courses = Tani nuk ka kurse në të cilat regjistrojnë organizatat.
learning-before = Para këtij kursi vijnë:
learning-course-not-offered = Në këtë kurs nuk regjistrojnë organizatat.
learning-nobody = Zgjidhni të paktën një anëtar, së shumti 200.
learning-not-member = Mund të regjistroni vetëm anëtarë të organizatës.
learning-lacks = Nuk i kanë përfunduar kurset e mëparshme: { $names }. Një trajner mund t’i pranojë, nëse e kërkojnë vetë te faqja e kursit.
learning-lacks-hidden = { $hidden ->
    [one] Një nga të zgjedhurit, që e kanë fshehur moderatorët, nuk i ka përfunduar kurset e mëparshme. Një trajner mund ta pranojë, nëse e kërkon vetë te faqja e kursit.
   *[other] { $shown } nga të zgjedhurit, që i kanë fshehur moderatorët, nuk i kanë përfunduar kurset e mëparshme. Një trajner mund t’i pranojë, nëse e kërkojnë vetë te faqja e kursit.
}
learning-lacks-some-hidden = { $hidden ->
    [one] Nuk i kanë përfunduar kurset e mëparshme: { $names } dhe një person i fshehur nga moderatorët. Një trajner mund t’i pranojë, nëse e kërkojnë vetë te faqja e kursit.
   *[other] Nuk i kanë përfunduar kurset e mëparshme: { $names } dhe { $shown } persona të fshehur nga moderatorët. Një trajner mund t’i pranojë, nëse e kërkojnë vetë te faqja e kursit.
}

# Raportet

reports-title = Raportet e mësimit
reports-lede = Çfarë u mësua në një periudhë. Për grupe me më pak se pesë veta nuk tregohet asgjë.
reports-from = Nga muaji
reports-to = Deri në muajin
reports-by = Sipas
reports-backwards = Muaji i parë vjen pas të fundit: zgjidhni një më të hershëm, ose një muaj të fundit më të vonë.
reports-by-organisation = Organizata
reports-by-municipality = Bashkia
reports-by-course = Kursi
reports-none = Në këtë periudhë nuk ka asgjë
reports-none-text = Zgjidhni një periudhë tjetër.
reports-none-organisation = pa organizatë
reports-none-municipality = pa bashki të vetme
reports-none-course = pa kurs
reports-total = Gjithsej
reports-period = { $from } – { $to }
reports-period-head = Periudha
reports-made = Përgatitur më
reports-files-hint = Si njehsohet, shpjegohet më poshtë dhe në skedarin XLSX; skedari CSV ka vetëm shifrat.
reports-counted = Si njehsohet
reports-column-enrolled = Të regjistruar
reports-column-active = Aktivë
reports-column-completed = Kurse të përfunduara
reports-column-certificates = Certifikata
reports-column-online = Orë në internet
reports-column-in-person = Orë në takime
reports-column-counselling = Orë këshillimi
reports-counted-enrolled = Të regjistruar: persona që nisën të paktën një kurs në këtë periudhë, secili një herë.
reports-counted-active = Aktivë: persona që lexuan një mësim, nisën ose dorëzuan një kuiz, një ushtrim a një detyrë, secili një herë.
reports-counted-completed = Kurse të përfunduara: sa herë u përfundua një kurs; kush përfundoi dy, numërohet dy herë.
reports-counted-certificates = Certifikata: të lëshuara në këtë periudhë dhe të parevokuara.
reports-counted-online = Orë në internet: shuma e minutave që kursi parashikon për pjesët e kryera në këtë periudhë (mësim i lexuar, kuiz a ushtrim i kaluar për herë të parë, detyrë e miratuar), pjesëtuar me 60. Nuk është koha e matur.
reports-counted-in-person = Orë në takime: kohëzgjatja e takimeve ku personi ishte i pranishëm, në sallë ose në internet.
reports-counted-counselling = Orë këshillimi: kohëzgjatja e këshillimeve të mbajtura.
reports-counted-by-organisation = Organizata: ajo që e regjistroi personin në kurs; përndryshe ajo së cilës i përket prej më gjatë; secili numërohet te një e vetme.
reports-counted-by-municipality = Bashkia: ajo e organizatës, kur organizata është vetë bashki ose punon në një të vetme. Nuk është vendbanimi i personit.
reports-counted-by-course = Kursi: kush ndoqi disa kurse numërohet te secili, por një herë në total. Takimet dhe këshillimi janë te “pa kurs”.
reports-counted-fives = Kur periudha ka disa muaj, personat tregohen me pesa, të rrumbullakosur poshtë, që krahasimi me një periudhë më të shkurtër të mos tregojë pak veta.
reports-withheld = nuk tregohet: më pak se pesë veta, ose do të tregonte një grup të tillë
reports-withheld-short = < 5
reports-withheld-note = “< 5” do të thotë: në një nga muajt e periudhës më pak se pesë veta, ose një numër që do të tregonte, me anë të totalit ose të një raporti tjetër, një grup kaq të vogël.

# Njoftimet, regjistri, të drejtat

notice-enrolment-asked = { $name } kërkon të hyjë në kursin “{ $course }”.
notice-enrolment-asked-subject = { $name } kërkon të hyjë në kursin “{ $course }”
notice-enrolment-active = U pranuat në kursin “{ $course }”.
notice-enrolment-active-subject = U pranuat në kursin “{ $course }”
notice-enrolment-declined = Kërkesa juaj për kursin “{ $course }” nuk u pranua. Arsyeja: { $reason }
notice-enrolment-declined-subject = Kërkesa juaj për kursin “{ $course }” nuk u pranua
notice-organisation-enrolled = { $organisation } ju regjistroi në kursin “{ $course }”. Organizata sheh nëse e përfundoni, jo përgjigjet. Mund ta lini kur të doni.
notice-cohort-added = Një trajner ju shtoi në grupin { $cohort } të kursit “{ $course }”. Mund ta lini kur të doni.
notice-cohort-removed = Një trajner ju nxori nga grupi { $cohort } i kursit “{ $course }”. Kursin e vazhdoni me ritmin tuaj.
notice-cohort-message = Për grupin { $cohort }: { $text }
notice-cohort-message-subject = Mesazh për grupin { $cohort }
notice-deadline-soon = Deri më { $day }, në kursin “{ $course }” (grupi { $cohort }), ju mbeten: { $parts }{ notice-deadline-more }
notice-deadline-soon-subject = Deri më { $day }: “{ $course }”
notice-deadline-more = { $more ->
    [none] .
   *[other] {" "}dhe { $more } të tjera.
}
job-kind-cohort-tell = Njoftimi për një mesazh grupi
job-kind-deadline-remind = Kujtesë për afatet e grupeve
audit-cohort-made = Krijoi një grup
audit-cohort-changed = Ndryshoi një grup ose afatet e tij
audit-cohort-closed = Mbylli një grup
audit-cohort-filled = Shtoi veta në një grup
audit-cohort-joined = Hyri në një grup
audit-cohort-left = Nxori dikë nga një grup
audit-cohort-messaged = I dërgoi mesazh një grupi
audit-cohort-opened = Hapi përsëri një grup
audit-enrolment-asked = Kërkoi të hyjë në një kurs
audit-enrolment-decided = Vendosi për një kërkesë për kurs
audit-organisation-enrolled = Regjistroi anëtarë të organizatës në një kurs
audit-learning-reported = Shkarkoi një raport mësimi
action-cohort-tend = Krijon grupe, u cakton afate, u shkruan dhe sheh ecurinë
action-enrolment-decide = Vendos për kërkesat për të hyrë në kurse
action-organisation-enrol-members = Regjistron anëtarët e organizatës në kurse dhe sheh kush i përfundoi
action-learning-report = Sheh raportet e mësimit
held-cohort-messages = Mesazhet që u shkruat grupeve
audit-sort-cohort = Grupet
audit-sort-enrolment = Regjistrimet në kurse
audit-sort-learning = Të mësuarit
