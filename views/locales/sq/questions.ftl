# Pyetjet për bashkitë, me afatin e përgjigjes

nav-questions = Pyetje

questions-title = Pyetje për bashkitë
questions-lede = Çfarë kanë pyetur njerëzit, deri kur pritet përgjigjja dhe çfarë tha bashkia. Pyetja dhe përgjigjja mbeten të botuara.
questions-search = Fjalë
questions-place = Bashkia
questions-state = Gjendja
questions-whose = Të kujt
questions-mine = Pyetjet e mia
questions-followed = Ato që ndjek
questions-all = Të gjitha pyetjet
questions-count = { $count ->
    [one] { $shown } pyetje
   *[other] { $shown } pyetje
}
questions-asked-by = E bëri { $name }, { $at }
questions-none = Ende asnjë pyetje
questions-none-text = Pyesni bashkinë për atë që doni të dini për paratë e saj.
questions-none-such = Asnjë pyetje e tillë
questions-none-such-text = Provoni me më pak fjalë, me një gjendje ose një bashki tjetër.

questions-done-asked = Pyetja u botua. Do të njoftoheni kur bashkia të përgjigjet ose kur të kalojë afati.
questions-done-answer = Përgjigjja u botua.
questions-done-refusal = Refuzimi u botua bashkë me arsyen.
questions-done-extension = Afati u zgjat dhe ata që e ndjekin pyetjen njoftohen.
questions-done-followed = E ndiqni këtë pyetje dhe njoftoheni për çdo të re.
questions-done-unfollowed = Nuk e ndiqni më këtë pyetje.

questions-section-title = Pyetje për bashkinë
questions-section-text = Çfarë e kanë pyetur njerëzit këtë bashki dhe si është përgjigjur brenda afatit ligjor.
questions-section-read = Lexoni pyetjet

questions-record-title = Si përgjigjen bashkitë
questions-record-lede = Sa pyetje mori secila bashki dhe çfarë u bë me to.
questions-record-how = Si lexohet kjo faqe
questions-record-order = Radha ndjek pjesën e pyetjeve me përgjigje në afat, ndër ato që u mbyllën ose që kanë kaluar afatin. Një bashki me më pak se { $enough } pyetje të tilla nuk renditet: aq pak pyetje nuk thonë gjë për të.
questions-record-median = Mediana e ditëve të punës tregohet kur ka të paktën { $enough } përgjigje: gjysma e përgjigjeve erdhën më shpejt, gjysma më vonë.
questions-record-here = Shenja * tregon se bashkia ende nuk ka një zyrtar të verifikuar këtu; mund të mos e ketë marrë pyetjen, ndaj nuk renditet.
questions-record-ordered = Sipas përgjigjeve në afat
questions-record-few = Me më pak se { $enough } pyetje të mbyllura ose jashtë afatit, ose pa zyrtar të verifikuar këtu, sipas alfabetit
questions-record-not-asked = { $count ->
    [one] { $shown } bashki nuk është pyetur ende.
   *[other] { $shown } bashki nuk janë pyetur ende.
}
questions-head-asked = Pyetje
questions-head-answered = Përgjigje në afat
questions-head-answered-late = Përgjigje me vonesë
questions-head-refused = Të refuzuara
questions-head-overdue = Pa përgjigje, jashtë afatit
questions-head-waiting = Ende në afat
questions-head-median = Mediana
questions-unit-days = ditë pune
questions-median-none = pak përgjigje

question-state-due = në pritje
question-state-extended = afat i zgjatur
question-state-overdue = pa përgjigje në afat
question-state-answered = me përgjigje
question-state-answered-late = përgjigje me vonesë
question-state-refused = e refuzuar

question-clock-due = { $days ->
    [0] Përgjigjja pritet deri sot, më { $due }.
    [one] Përgjigjja pritet deri më { $due }, pas 1 dite pune.
   *[other] Përgjigjja pritet deri më { $due }, pas { $days } ditësh pune.
}
question-clock-extended = { $days ->
    [0] Bashkia e zgjati afatin. Përgjigjja pritet deri sot, më { $due }.
    [one] Bashkia e zgjati afatin. Përgjigjja pritet deri më { $due }, pas 1 dite pune.
   *[other] Bashkia e zgjati afatin. Përgjigjja pritet deri më { $due }, pas { $days } ditësh pune.
}
question-clock-overdue = { $days ->
    [0] Afati mbaroi më { $due } dhe përgjigje nuk ka.
    [one] Afati mbaroi më { $due }, para 1 dite pune, dhe përgjigje nuk ka.
   *[other] Afati mbaroi më { $due }, para { $days } ditësh pune, dhe përgjigje nuk ka.
}
question-clock-answered = { $days ->
    [0] Bashkia u përgjigj më { $ended }, në afat, pa kaluar asnjë ditë pune.
    [one] Bashkia u përgjigj më { $ended }, në afat, pas 1 dite pune.
   *[other] Bashkia u përgjigj më { $ended }, në afat, pas { $days } ditësh pune.
}
question-clock-answered-late = { $days ->
    [0] Bashkia u përgjigj më { $ended }, pasi afati kishte mbaruar më { $due }.
    [one] Bashkia u përgjigj më { $ended }, 1 ditë pune pas afatit.
   *[other] Bashkia u përgjigj më { $ended }, { $days } ditë pune pas afatit.
}
question-clock-refused = Bashkia refuzoi të përgjigjet më { $ended } dhe dha arsyen.
question-calendar-unknown = Festat e Bajramit të vitit { $year } ende nuk janë shpallur. Nëse bien brenda afatit, ai shtyhet.

question-to = Për
question-hidden-from-others = Moderatorët e kanë fshehur këtë pyetje. E shihni vetëm ju dhe ata.
question-not-here = Kjo bashki ende nuk ka një zyrtar të verifikuar këtu, ndaj nga platforma nuk është njoftuar askush. Që afati ligjor të vlejë, dërgojani pyetjen edhe drejtpërdrejt bashkisë.
question-law-title = Si llogaritet afati
question-law-text = Ligji 119/2014 për të drejtën e informimit jep 10 ditë pune për përgjigje dhe një zgjatje të vetme prej 5 ditësh pune, me njoftim. Heshtja vlen si refuzim. Numërohen ditët e punës në Shqipëri; dita kur u bë pyetja nuk numërohet.
question-replies = Çfarë tha bashkia
question-replies-none = Bashkia ende nuk ka thënë asgjë.
question-report = Raportoni këtë pyetje
question-follow = Ndiqeni
question-unfollow = Mos e ndiqni më
question-others = Pyetje të tjera për këtë bashki
question-official = zyrtare
question-reply-answer = { $institution } u përgjigj
question-reply-correction = { $institution } saktësoi përgjigjen
question-reply-refusal = { $institution } refuzoi të përgjigjet
question-reply-extension = { $institution } e zgjati afatin

question-new-title = Pyesni një bashki
question-new-lede = Pyetja botohet, njoftohet bashkia dhe fillon të numërohet afati prej 10 ditësh pune.
question-place-choose = Zgjidhni një bashki
question-place-missing = Zgjidhni bashkinë që doni të pyesni.
question-title = Pyetja me një fjali
question-title-hint = Si do ta lexonin të tjerët në një listë.
question-text = Çfarë doni të dini
question-text-hint = Thoni qartë cilin dokument ose cilën shifër kërkoni dhe për cilin vit. Një shifër e kësaj platforme tregohet me adresën e saj, në një rresht më vete.
question-send = Bëjeni pyetjen
question-record-note = Pyetja mbetet e botuar ashtu siç e bëni; nuk ndryshohet më.

question-answer-title = Përgjigjuni për bashkinë
question-answers-for = Shkruani për { $institution }. Çfarë shkruani mbetet e botuar me emrin tuaj: nuk fshihet, saktësohet vetëm me një përgjigje tjetër.
question-kind = Çfarë doni të bëni
question-kind-answer = Të përgjigjeni
question-kind-refusal = Të refuzoni, me arsye
question-kind-extension = Ta zgjatni afatin me 5 ditë pune, me arsye
question-kind-missing = Zgjidhni çfarë doni të bëni.
question-reply-text = Përgjigjja ose arsyeja
question-reply-hint = Tregoni dokumentin ku mbështetet. Për një refuzim thoni dispozitën e ligjit.
question-reply-send = Botojeni
question-refuse-ended = Kjo pyetje ka marrë përgjigje ose është refuzuar një herë; tani mund të përgjigjeni ose ta saktësoni.
question-extend-late = Afati zgjatet vetëm një herë dhe vetëm para se të mbarojë.

notice-question-asked = { $name } e pyeti bashkinë tuaj: “{ $title }”
notice-question-due-soon = Afrohet afati për t’iu përgjigjur pyetjes “{ $title }”
notice-question-due-today = Sot mbaron afati për t’iu përgjigjur pyetjes “{ $title }”
notice-question-still-overdue = Pyetja “{ $title }” pret ende përgjigjen e bashkisë suaj; afati ka mbaruar
notice-question-answered = { $name } iu përgjigj pyetjes “{ $title }”
notice-question-corrected = { $name } saktësoi përgjigjen për “{ $title }”
notice-question-refused = { $name } refuzoi t’i përgjigjet pyetjes “{ $title }”
notice-question-extended = { $name } e zgjati afatin e përgjigjes për “{ $title }”
notice-question-overdue = Afati mbaroi dhe pyetja “{ $title }” mbeti pa përgjigje
news-question = Të rejat për pyetjet që keni bërë ose që ndiqni
news-official = Pyetjet për bashkinë ku jeni zyrtar dhe afatet e tyre
subject-kind-question = Pyetje për një bashki
held-questions = Pyetjet që u keni bërë bashkive
held-question-replies = Çfarë keni shkruar për bashkinë
held-question-follows = Pyetjet që ndiqni

denied-unverified = Bashkia juaj ende nuk është verifikuar këtu. Kërkojani verifikimin administratorit të platformës.
need-verified = Organizata mban shenjën e verifikimit
action-question-ask = Pyet një bashki
action-question-answer = I përgjigjet një pyetjeje për bashkinë ose e refuzon
action-question-extend = Zgjat afatin e përgjigjes
action-question-follow = Ndjek një pyetje
notice-question-figures = Një publikim ndryshoi shifra të cituara te pyetja “{ $title }”
