# Kurset, kuizet, ushtrimet, të mësuarit vetjak

nav-courses = Kurse
courses-title = Kurse
courses-lede = Mësoni t’i lexoni shifrat e bashkisë suaj, të kërkoni ato që mungojnë dhe të veproni së bashku. Çdo kurs ndiqet me ritmin tuaj dhe falas.
courses-ways = Faqe të tjera për të mësuar
courses-search = Fjalë në titull ose përshkrim
courses-theme = Tema
courses-level = Niveli
courses-language = Gjuha
courses-format = Forma
courses-length = Kohëzgjatja
courses-any = të gjitha
courses-all = Të gjitha kurset
courses-none = Ende nuk ka kurse
courses-none-text = Do të shfaqen këtu sapo një trajner të botojë të parin.
courses-none-such = Nuk ka kurs të tillë
courses-none-such-text = Zgjidhni më pak kushte ose shihni të gjitha kurset.
courses-count = { $count ->
    [one] { $shown } kurs
   *[other] { $shown } kurse
}
courses-lessons = { $count ->
    [one] { $shown } mësim
   *[other] { $shown } mësime
}

course-level-beginner = për fillestarë
course-level-intermediate = i mesëm
course-level-advanced = i avancuar
course-format-online = në internet
course-format-practical = në sallë
course-format-mixed = në internet dhe në sallë
course-theme-budget = Buxheti
course-theme-transparency = Transparenca
course-theme-participation = Pjesëmarrja
course-theme-advocacy = Advokimi
course-theme-information = E drejta e informimit
course-theme-project-management = Menaxhimi i projektit
course-theme-technology = Teknologjia
course-theme-anti-corruption = Kundër korrupsionit
course-theme-youth = Të rinjtë
course-theme-environment = Mjedisi
course-theme-social-services = Shërbimet sociale
course-language-sq = shqip
course-language-en = anglisht
course-length-short = deri në 2 orë
course-length-medium = 2 deri në 4 orë
course-length-long = më shumë se 4 orë
course-minutes = { $minutes } min
course-hours = { $hours } orë
course-hours-minutes = { $hours } orë e { $minutes } min
course-progress = { $done } nga { $of } të kryera
course-progress-label = Ku keni arritur

course-aims = Çfarë do të dini të bëni
course-for-whom = Për kë
course-contents = Përmbajtja
course-pass = Për ta kaluar
course-pass-text = mesatarisht { $percent } % e pikëve në kuize dhe ushtrime
course-prerequisites = Vjen pas
course-version = Versioni
course-version-text = { $number }, më { $at }
course-release = Shifrat sipas
course-print = I gjithë kursi në një faqe, për shtyp
course-print-hint = Shtypeni këtë faqe nga shfletuesi.
course-archive = Kursi si dosje me skedarë teksti (me çelësat e kuizeve)
course-back = Kthehuni te kursi
course-untranslated = Kjo ende nuk është përkthyer në shqip; po e shihni në anglisht.
course-enrol = Ndiqni këtë kurs
course-sign-in = Hyni që ta ndiqni këtë kurs
course-guest-text = Mësimet mund t’i lexojë kushdo. Me llogari bëni edhe kuizet e ushtrimet, dhe platforma mban mend ku keni arritur.
course-begin = Filloni
course-go-on = Vazhdoni
course-all-done = I keni kryer të gjitha mësimet, kuizet dhe ushtrimet.
course-newer = Ky kurs ka një version më të ri. Ju mbeteni te ai me të cilin filluat, që mësimet, kuizet dhe detyrat të mos ju ndryshojnë gjatë punës. Nga takimet që planifikohen më vonë i shtohen vetëm ato që kursi i kërkon; për secilin njoftoheni.
course-leave = Hiqni dorë nga kursi
course-leave-text = Kursi hiqet nga mësimet tuaja. Puna juaj ruhet, në rast se ktheheni.
course-leave-send = Hiqni dorë
course-item-lesson = mësim
course-item-quiz = kuiz
course-item-exercise = ushtrim me shifra
course-item-assignment = detyrë
course-item-done = kryer
course-item-without-figures = ende pa shifra
course-beside = Para dhe pas
course-before = Para:
course-after = Më tej:
course-done-enrolled = Tani e ndiqni këtë kurs.
course-done-joined = Tani jeni në grup.
course-done-left = Nuk e ndiqni më këtë kurs.
course-done-read = U shënua: e lexuat mësimin.
course-done-saved = Përgjigjet tuaja u ruajtën.
course-done-checked = Përgjigjja u kontrollua; tani nuk ndryshohet më.
course-done-submitted = U dorëzua.

lesson-read = E lexova, vazhdoj më tej
lesson-is-read = E keni lexuar këtë mësim.
lesson-enrol = Ndiqeni kursin dhe platforma mban mend ku keni arritur.
lesson-figure-changed = Shifrat e këtij grafiku kanë ndryshuar që kur u botua mësimi. Grafiku i tregon si ishin atëherë.
lesson-figure-now = Si janë tani
lesson-no-figure = Kjo shifër nuk mund të paraqitet:

assignment-rubric = Çfarë do të shikohet
assignment-pages = { $count ->
    [1] Gjatësia: një faqe.
    [2] Gjatësia: dy faqe.
   *[other] Gjatësia: { $shown } faqe.
}
assignment-points = { $count ->
    [one] { $shown } pikë
   *[other] { $shown } pikë
}

exercise-rule-drawn = Pyetja nxirret për ju nga vetë shifrat e platformës, dhe platforma e njehson përgjigjen.
exercise-rule-again = Mund ta provoni sa herë të doni; çdo herë nxirret një pyetje tjetër.
exercise-no-figures = Platforma nuk ka ende shifra nga të cilat mund të nxirret ky ushtrim. Derisa të ketë, ai nuk i kërkohet askujt, dhe kursi përfundohet pa të.
exercise-accepted-relative = Pranohen përgjigjet që ndryshojnë nga vlera e saktë deri në { $percent } %.
exercise-accepted-absolute = Pranohen përgjigjet që ndryshojnë nga vlera e saktë deri në { $by }, në njësinë e pyetjes.
exercise-accepted-exact = Pranohet vetëm vlera e saktë.
exercise-accepted-rank = Pranohet vetëm vendi i saktë në renditje.
exercise-origin = Përgjigjja njehsohet nga:
exercise-illustrative = Shifrat e këtij ushtrimi janë ilustruese: i ka krijuar një program për mësim, nuk përshkruajnë asnjë bashki.
exercise-none = Tani nuk mund të pyetet asgjë: mungojnë shifrat që i duhen këtij ushtrimi.
exercise-working-number = Vlera është { $value }; pranohen përgjigjet nga { $least } deri në { $most }.
exercise-working-divided = { $value } pjesëtuar me { $inhabitants } banorë ({ $base }) bën { $result }.
exercise-working-rank = Me { $value } renditet në vendin { $rank } nga { $of }, duke nisur nga vlera më e madhe.
exercise-working-choice = { $place }: { $value }
exercise-working-slip = { $place }: u tregua { $shown }, në të vërtetë { $value }. Ishte shumëzuar me 1000.
exercise-working-period = { $period }: { $value }
exercise-working-right = Përgjigjja e saktë: { $answer }.
exercise-chart = Shiheni në grafik
exercise-offered = { $place }: { $value }

quiz-rule-questions = { $count ->
    [one] { $shown } pyetje
   *[other] { $shown } pyetje
}
quiz-rule-pass = Për ta kaluar duhen { $percent } % e pikëve.
quiz-rule-any = Mund ta provoni sa herë të doni.
quiz-rule-attempts = { $count ->
    [one] Mund ta provoni një herë.
   *[other] Mund ta provoni { $shown } herë.
}
quiz-rule-left = { $count ->
    [one] Ju mbetet { $shown } përpjekje.
   *[other] Ju mbeten { $shown } përpjekje.
}
quiz-rule-grade-best = Vlen përpjekja më e mirë.
quiz-rule-grade-last = Vlen përpjekja e fundit.
quiz-rule-grade-average = Vlen mesatarja e të gjitha përpjekjeve.
quiz-rule-feedback-after = Pasi ta dorëzoni, mësoni cilat nga përgjigjet tuaja ishin të sakta dhe lexoni shpjegimet e kursit. Përgjigjet e sakta vetë nuk tregohen.
quiz-rule-feedback-now = Çdo përgjigje mund ta kontrolloni menjëherë: mësoni nëse është e saktë dhe lexoni shpjegimin e kursit, por nuk e ndryshoni më. Përgjigjja e saktë vetë nuk tregohet.
quiz-rule-limit = { $count ->
    [one] Keni { $shown } minutë.
   *[other] Keni { $shown } minuta.
}
quiz-counts = Vlen: { $result }
quiz-result = { $points } nga { $of } pikë, { $percent } %
quiz-passed = E kaluat: { $result }
quiz-not-passed = Ende nuk e kaluat: { $result }
quiz-late = Koha kishte mbaruar: { $result }. Vlen ajo që ishte ruajtur në kohë. { $passed ->
        [yes] E kaluat.
       *[no] Ende nuk e kaluat.
    }
quiz-begin = Filloni
quiz-go-on = Vazhdoni përpjekjen
quiz-again = Provoni përsëri
quiz-spent = I keni përdorur të gjitha përpjekjet.
quiz-enrol = Ndiqeni kursin që ta bëni.
quiz-attempts = Përpjekjet tuaja
quiz-attempt = Përpjekja { $number }
quiz-under-way = në punë
quiz-question = Pyetja { $number }
quiz-several = Zgjidhni të gjitha ato që vlejnë.
quiz-choose = zgjidhni
quiz-due = Koha mbaron më { $at }.
quiz-submit = Dorëzojeni
quiz-save = Ruajeni për më vonë
quiz-save-timed = Ruajini përgjigjet
quiz-check = Kontrolloni këtë përgjigje
quiz-saved = U ruajt më { $at }. Mund ta mbyllni faqen dhe të vazhdoni më vonë.
quiz-saved-timed = U ruajt më { $at }. Koha vazhdon të ecë.
quiz-saved-timed-now = U ruajt. Koha vazhdon të ecë.
quiz-not-saved-timed = Përgjigjet ruhen vetvetiu. Nëse nuk ruhen, shtypni “Ruajini përgjigjet”. Koha vazhdon të ecë.
quiz-saved-now = U ruajt. Mund ta mbyllni faqen dhe të vazhdoni më vonë.
quiz-unsaved = Ende nuk është ruajtur: nuk ka lidhje, ose platforma nuk përgjigjet tani. Faqja provon përsëri.
quiz-not-taken = Kjo nuk u mor. Çfarë shkruat mbetet në faqe; shtypni “Ruajeni për më vonë” për të parë pse.
quiz-not-taken-timed = Kjo nuk u mor. Çfarë shkruat mbetet në faqe; shtypni “Ruajini përgjigjet” për të parë pse.
quiz-save-often = Ruajini shpesh përgjigjet me butonin “Ruajeni për më vonë”.
quiz-save-often-timed = Ruajini shpesh përgjigjet me butonin “Ruajini përgjigjet”. Koha vazhdon të ecë.
quiz-not-saved = Përgjigjet ruhen vetvetiu. Nëse nuk ruhen, shtypni “Ruajeni për më vonë”.
quiz-back-quiz = Kthehuni te kuizi
quiz-back-exercise = Kthehuni te ushtrimi
quiz-next = Më tej
quiz-left = Kanë mbetur { $time }.
quiz-left-minutes = Minuta të mbetura: { $minutes }
quiz-over = Koha mbaroi. Vlen ajo që ishte ruajtur në kohë; dorëzojeni për të parë sa bën.
quiz-other-window = Ndërkohë u përgjigjët në një dritare tjetër. Këtu shihni atë që është ruajtur; rishikojeni para se ta dorëzoni.
quiz-other-here = Ndërkohë u përgjigjët në një dritare tjetër, prandaj këtu nuk ruhet më. Çfarë shkruat mbetet në faqe: kopjojeni nëse ju duhet, pastaj shtypni butonin e ruajtjes për të parë çfarë është ruajtur.
quiz-typed-here = Çfarë shkruat këtu dhe nuk u ruajt:
quiz-number-wrong = Kjo nuk lexohet si numër. Shkruani vetëm numrin, p.sh. 1 234,5; pas tij mund të vini “lekë” ose “%”.
quiz-answer-first = Përgjigjuni para se ta kontrolloni.
quiz-essay-unread = Këtë përgjigje nuk e lexon askush tjetër dhe nuk jep pikë: e shkruani për veten.
quiz-set-aside = e lënë mënjanë, nuk vlen më
quiz-judged-right = E saktë
quiz-judged-partly = Pjesërisht e saktë
quiz-judged-wrong = Jo e saktë
quiz-judged-open = Pa çelës: lexoni shpjegimin dhe gjykoni vetë
quiz-judged-unread = Pa çelës: këtë përgjigje nuk e vlerëson askush
quiz-points = { $points } nga { $of }
quiz-no-answer = Nuk dhatë përgjigje.
quiz-not-a-number = Kjo nuk u lexua si numër.
quiz-true = E vërtetë
quiz-false = E gabuar

learning-title = Mësimet e mia
learning-lede = Ku keni arritur dhe çfarë vjen më tej.
learning-none = Ende nuk ndiqni asnjë kurs
learning-none-text = Zgjidhni një, dhe platforma mban mend ku keni arritur.
learning-under-way = Në punë

held-enrolments = Kurset që ndiqni
held-lessons-read = Mësimet që keni lexuar
held-attempts = Përpjekjet tuaja në kuize dhe ushtrime
held-answers = Përgjigjet tuaja në kuize dhe ushtrime, që nuk i sheh askush tjetër

audit-course-enrolled = Nisi një kurs
audit-course-left = Hoqi dorë nga një kurs
audit-sort-course = Kurse
action-course-write = të shkruajë kurse
action-course-take = të ndjekë një kurs
action-course-leave = të heqë dorë nga një kurs
action-attempt-answer = të përgjigjet në një kuiz ose ushtrim

course-import-title = Sillni një kurs
course-import-lede = Një kurs është një dosje me skedarë teksti, e paketuar si zip. Gabimet tregohen të gjitha njëherësh, me skedar e rresht.
course-import-slug = Emri i shkurtër i kursit
course-import-slug-hint = Shkronja të vogla, shifra dhe viza, p.sh. buxheti-yne. Nëse kursi ekziston, skedarët bëhen versioni i tij i ri.
course-import-file = Dosja si zip
course-import-do = Çfarë të bëhet
course-import-do-check = vetëm ta kontrollojmë
course-import-do-publish = ta botojmë si version të ri
course-import-send = Dërgojeni
course-import-faults = Gabimet
course-import-where = Ku
course-import-what = Çfarë
course-import-line = { $path }, rreshti { $line }
course-import-sound = Dosja është në rregull: { $title }.
course-import-no-file = Zgjidhni një skedar zip.
course-import-reserved = Ky emër i shkurtër është i rezervuar: këtë adresë e ka një faqe e platformës. Zgjidhni një tjetër.
course-import-no-slug = Ky emër i shkurtër nuk vlen.
course-import-twice = Në dosje ka dy skedarë me emrin e shkurtër “{ $slug }”: { $paths }. Lini njërin.
course-import-bad-zip = Skedari nuk është zip i plotë, ose është i mbyllur me fjalëkalim.
course-import-much = Në zip ka tepër skedarë, ose tepër të dhëna.
course-import-bad-path = “{ $path }” nuk ka vend në dosjen e një kursi: shihni rrugën dhe llojin e tij.
course-import-bad-text = “{ $path }” nuk është tekst UTF-8.
course-import-control = “{ $path }” ka shenja që nuk duken, në rreshtin { $line }. Ruajeni si tekst të thjeshtë.
course-import-faulty = Dosja ka gabime; janë renditur në këtë faqe. Asgjë nuk u ndryshua.
course-import-same = Versioni i botuar ka të njëjtët skedarë.
course-done-published = Versioni i ri u botua.
audit-course-published = Botoi një version të një kursi

course-fault-too-much = ka tepër: së shumti 400 skedarë, 256 kB secili, 4 MB bashkë
course-fault-path = kjo nuk është rrugë skedari e një kursi
course-fault-not-there = ky skedar mungon
course-fault-unused = këtë skedar nuk e përmend course.toml
course-fault-toml = këtu TOML-i nuk lexohet: shikoni thonjëzat, kllapat dhe shenjën =
course-fault-unknown-key = ky çelës nuk njihet këtu; pas shigjetës janë ata që njihen
course-fault-missing-key = mungon ky çelës
course-fault-unknown-word = kjo fjalë nuk vlen këtu; pas shigjetës janë ato që vlejnë
course-fault-kind = vlera nuk është e llojit që duhet këtu: tekst, numër i plotë në kufijtë e vet, po ose jo (true, false), a listë
course-fault-twice = ky çelës shkruhet dy herë
course-fault-slug = ky emër i shkurtër nuk vlen ose përsëritet
course-fault-empty = këtu nuk ka asgjë
course-fault-percent = përqindja nuk mund të jetë mbi 100
course-fault-period = kjo nuk është periudhë
course-fault-tolerance = kjo nuk është tolerancë: shkruani p.sh. 1% ose 0.5
course-fault-dataset = nuk ka të dhëna me këtë emër
course-fault-indicator = nuk ka tregues me këtë emër
course-fault-place = nuk ka vend me këtë emër
course-fault-figure = nuk ka shifër të ngulur me këtë kod
course-fault-view = në këtë adresë platforma nuk paraqet asgjë; adresa shkruhet pa emrin e sajtit, p.sh. /indicators/arrears-stock?places=lezhe
course-fault-no-course = kursi që duhet para këtij nuk është ndër ata që jepen këtu
course-fault-itself = një kurs nuk mund të kërkohet para vetvetes
course-fault-circle = secili nga dy kurset kërkohet para tjetrit
course-fault-choices = duhen 2 deri në 8 zgjedhje
course-fault-points = një rresht jep nga 1 deri në 100 pikë dhe asnjë nivel më shumë se rreshti i vet; e gjithë detyra jep deri në 1000
course-fault-sum = pikët e rreshtave nuk japin shumën e pikëve të detyrës
course-fault-pages = certifikata e zbatimit kërkon një detyrë me të paktën dy faqe: shënoni sa faqe ka detyra, ose mos e jepni këtë certifikatë
course-fault-languages = pyetjet në shqip dhe anglisht nuk janë të njëjtat
course-fault-file-too-long = skedari është tepër i gjatë
course-fault-too-many-questions = ka tepër pyetje
course-fault-too-many-answers = pyetja ka tepër përgjigje
course-fault-no-closing-brace = kllapa “{"{"}” nuk mbyllet
course-fault-stray-brace = një kllapë e tepërt: shkruani \{"{"} ose \{"}"}, ose lini një rresht bosh para pyetjes tjetër
course-fault-name-not-closed = emri nis me :: dhe nuk mbyllet me ::
course-fault-empty-question = pyetja nuk ka tekst
course-fault-empty-answer = një përgjigje nuk ka tekst
course-fault-text-before-answers = ka tekst para përgjigjes së parë
course-fault-too-few-answers = nuk ka nga se të zgjidhet
course-fault-no-right-answer = asnjë përgjigje nuk është e saktë
course-fault-weight-not-number = pesha midis shenjave % nuk është numër
course-fault-weight-out-of-range = pesha duhet të jetë nga -100 deri në 100
course-fault-weights-sum = peshat e përgjigjeve të sakta nuk bëjnë 100
course-fault-value-not-number = përgjigjja nuk është numër; GIFT e do pikën dhjetore
course-fault-tolerance-not-number = toleranca nuk është numër
course-fault-range-backwards = fillimi i intervalit është më i madh se fundi
course-fault-pair-without-arrow = çiftit i mungon ->
course-fault-too-few-pairs = duhen të paktën dy çifte
course-fault-duplicate-name = dy pyetje kanë të njëjtin emër
