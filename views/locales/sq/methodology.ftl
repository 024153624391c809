# Metodologjia

methodology-title = Metodologjia
methodology-description = Si lexohen, llogariten dhe krahasohen shifrat: burimet, bazat e popullsisë, çmimet reale, percentilet, nivelet e detyrimeve.
methodology-head = Si bëhen shifrat që lexoni këtu
methodology-lede = Çdo rregull që zbaton platforma, e shkruar që ta kontrollojë kushdo. Kur diçka nuk është e sigurt, kjo thuhet.
methodology-contents = Përmbajtja
methodology-more = Më tej:

methodology-figure-title = Shifra, botimi, statusi
methodology-figure-1 = Një vrojtim është një tregues, në një vend, për një periudhë: vlera në njësinë e treguesit, ose arsyeja pse mungon. Bashkë me të ruhen statusi, burimi, vlera siç e shkruan burimi dhe shënimi. Vlerat ruhen në njësinë e plotë (lekë, jo milionë lekë).
methodology-figure-2 = Shifrat dalin në botime me numër. Një botim nuk ndryshohet më pas publikimit. Sot janë në fuqi { $figures } shifra të publikuara, nga { $sources } burime, për një katalog me { $indicators } tregues ({ $release }).
methodology-figure-3 = Statusi thotë sa e fortë është vlera; shenja e tij shfaqet pranë shifrës kur vlera nuk është thjesht e raportuar:
methodology-figure-4 = Kur disa burime japin të njëjtën shifër, shfaqet ajo me statusin më të fortë: e rishikuar, e raportuar, paraprake, e përafërt, e vlerësuar, me këtë radhë.
methodology-status-reported = siç e jep burimi.
methodology-status-approximate = burimi e rrumbullakos ose thotë “rreth”, “mbi”, “pothuajse”.
methodology-status-estimated = burimi e vlerëson para se të dihet.
methodology-status-provisional = burimi pret ta ndryshojë.
methodology-status-revised = burimi e ka ndryshuar pas botimit të parë.
methodology-status-not-reported = burimi thotë se vlera nuk raportohet.
methodology-status-not-applicable = aty nuk mund të ketë vlerë.
methodology-status-disputed = burimi thotë se vlera e një tjetri nuk është e saktë dhe nuk jep vetë asnjë.
methodology-status-illustrative = e krijuar nga një program; jo reale.
methodology-status-computed = e llogaritur nga platforma prej shifrave të tjera.

methodology-missing-title = Mungesa nuk është kurrë zero
methodology-missing-1 = Kur një vlerë nuk dihet, platforma thotë se mungon dhe pse. Ajo nuk e zëvendëson me zero, nuk e hamendëson dhe nuk e mbush nga viti para a pas. Vijat e grafikëve ndërpriten ku nuk ka vlerë. Zero shkruhet vetëm kur burimi thotë zero.
methodology-missing-2 = Arsyet që mund të shihni:
methodology-missing-example = emri i treguesit që mungon

methodology-disputed-title = Kur burimet nuk përputhen
methodology-disputed-1 = Nëse dy burime japin vlera të ndryshme për të njëjtin tregues, vend, periudhë e fazë, botohen të dyja dhe shifra shënohet si e kundërshtuar. Në llogaritje hyn vlera me statusin më të fortë; kur statusi është i njëjtë, ajo që vjen e para te renditja e burimeve. Tjetra mbetet e dukshme pranë saj. Një burim mund të thotë edhe se një vlerë nuk është e saktë, pa dhënë tjetër; edhe atëherë shifra shënohet si e kundërshtuar.
methodology-disputed-2 = Shpesh mospërputhja vjen nga ajo që numërohet: fonde të veta ose të gjitha fondet, plan ose fakt, detyrime të thesarit ose të auditit. Prandaj shënimi i burimit lexohet bashkë me shifrën.

methodology-sources-title = Burimet, pasqyrat dhe rreshtat e lënë mënjanë
methodology-sources-1 = Për çdo burim shkruhen titulli, botuesi, adresa, data e leximit dhe licenca, kur thuhet. Shtypi përdoret për faktet që citon nga ministria, auditi a bashkitë; nuk ka adresë të shpikur: kur adresa nuk është ruajtur, kjo thuhet.
methodology-sources-2 = Disa vlera, sidomos nga Censi 2023, janë lexuar përmes pasqyrave (kopjeve) të Wikipedia-s ose të faqeve të tjera. Burimi e thotë këtë dhe vlera duhet kontrolluar te botimi i parë para se të citohet.
methodology-sources-3 = Një shifër pa periudhë, pa bazë, me kuptim të paqartë a e dyshimtë nuk botohet si vrojtim. Ajo del te lista e rreshtave të lënë mënjanë, me arsyen.

methodology-computed-title = Vlera të llogaritura dhe shuma
methodology-computed-1 = Radha është gjithnjë e njëjtë: e para vjen vlera që raporton burimi; pastaj, për qarkun dhe vendin, shuma e bashkive, nëse treguesi mund të mblidhet dhe njihen të gjitha; pastaj formula e treguesit; përndryshe vlera mungon, me arsyen.
methodology-computed-2 = Një shumë me bashki që mungojnë nuk jepet si shumë. Një formulë me një të dhënë që mungon nuk llogaritet, dhe thuhet cila mungon. Pjesëtimi me zero jep mungesë, jo pafundësi. Vlerat e llogaritura nuk ruhen: dalin çdo herë nga shifrat e botimit që po shihet, dhe formula me vlerat e saj është te faqja e treguesit.
methodology-computed-formula-1 = autonomia fiskale = 100 × (të ardhurat e veta + taksat e ndara + transferta e pakushtëzuar) ÷ të ardhurat gjithsej

methodology-population-title = Bazat e popullsisë
methodology-population-1 = Ka tri baza që ndryshojnë shumë dhe nuk përzihen kurrë në të njëjtën seri: Censi 2011 ({ $census-2011 } banorë në 61 bashkitë), Censi 2023 i 18 shtatorit 2023 ({ $census-2023 } banorë gjithsej) dhe regjistri i gjendjes civile, që numëron edhe ata që jetojnë jashtë vendit.
methodology-population-2 = Censi 2011 njihet për të gjitha bashkitë (tabela LAU 2019 e Eurostat-it), prandaj është baza e zgjedhur kur nuk kërkohet tjetër. Censi 2023 njihet këtu për { $known-2023 } nga { $of } bashki; për të tjerat vlera për banor mbi këtë bazë mungon.
methodology-population-3 = Sa peshon zgjedhja: në fillim të vitit 2019 regjistri civil i jepte Tiranës rreth { $tirana } banorë dhe Durrësit { $durres }. Midis dy censeve Dropulli u rrit me { $dropull } dhe Himara me { $himare }. Baza që përdor formula e transfertës është një e katërt, që nuk e kemi bashki për bashki.
methodology-population-4 = Një shifër popullsie që nuk e thotë bazën nuk përdoret kurrë si emërues.

methodology-per-inhabitant-title = Vlera për banor
methodology-per-inhabitant-1 = Vlera në para pjesëtohet me numrin e banorëve të vendit sipas bazës së zgjedhur, i njëjti numër për të gjitha vitet. Baza dhe data e saj shkruhen pranë grafikut. Një vlerë për banor që e jep vetë burimi është tregues më vete, sepse bazën e zgjodhi burimi.
methodology-per-inhabitant-formula-1 = vlera për banor = vlera ÷ banorët sipas bazës së zgjedhur

methodology-prices-title = Çmimet reale
methodology-prices-1 = Vlerat nominale janë me çmimet e vitit të vet. Vlerat reale e heqin ndryshimin e çmimeve, që vitet të krahasohen:
methodology-prices-formula-1 = vlera reale = vlera nominale × indeksi i vitit bazë ÷ indeksi i vitit përkatës
methodology-prices-2 = Indeksi i çmimeve të konsumit (2010 = 100) është ndërtuar nga platforma, si zinxhir, prej inflacionit vjetor të Bankës Botërore; mbulon vitet { $cpi-from }–{ $cpi-to }. Për vitet jashtë tij, për shuma disavjeçare dhe për para të huaja vlera reale mungon.
methodology-prices-formula-2 = indeksi i vitit = indeksi i vitit të mëparshëm × (1 + inflacioni vjetor ÷ 100)
methodology-prices-3 = Për pjesë të një viti (tremujor, muaj) përdoret indeksi i atij viti.

methodology-share-title = Pjesë dhe indeks
methodology-share-1 = Pjesa është vlera si përqindje e shumës së cilës i përket treguesi, në të njëjtin vend, periudhë e fazë. Indeksi e vë 100 vlerën e parë të njohur të çdo vendi: tregon ecurinë, jo madhësinë. Dy vende me indeks 120 mund të kenë nisur nga vlera fare të ndryshme.
methodology-share-formula-1 = pjesa = 100 × vlera ÷ shuma
methodology-share-formula-2 = indeksi = 100 × vlera ÷ vlera e parë e njohur e vendit

methodology-statistics-title = Renditja, percentili, kuartilet
methodology-statistics-1 = Në renditje e para është vlera më e madhe; vlerat e barabarta ndajnë vendin më të mirë (1, 2, 2, 4). Renditen vetëm bashkitë me shifër, dhe thuhet sa janë.
methodology-statistics-2 = Percentili thotë sa për qind e vlerave janë nën një vlerë, ku të barabartat numërohen përgjysmë. Me më pak se { $percentile-needs } vlera nuk jepet:
methodology-statistics-formula-1 = percentili = 100 × (vlerat nën + ½ × vlerat e barabarta) ÷ n, kur n ≥ { $percentile-needs }
methodology-statistics-3 = Kuartilet P25, mediana dhe P75 gjenden me interpolim linear mes vlerave të renditura (Hyndman e Fan 1996, tipi 7). Brezi në grafikë shkon nga P25 te P75: gjysma e mesme e bashkive.
methodology-statistics-formula-2 = vendi i kuantilit p = 1 + (n − 1) × p në radhën nga më e vogla te më e madhja
methodology-statistics-4 = Ngjyrat e hartave ndjekin drejtimin e treguesit: ku rritja është lajm i mirë, e keqe a asnjëra. Vendi në renditje nuk është notë.

methodology-peers-title = Grupi krahasues
methodology-peers-1 = Një bashki krahasohet me ato që i ngjajnë më shumë, kurrë me të zgjedhura rastësisht. Për çdo tipar (popullsia sipas Censit 2011, dendësia, shkalla e urbanizimit, bregdeti) bashkitë vendosen në një shkallë nga 0 te 1; popullsia e dendësia me logaritëm, sepse dyfishi është po aq larg për një fshat sa për një qytet.
methodology-peers-formula-1 = largësia = Σ (pesha × |diferenca e tiparit|) ÷ Σ peshave
methodology-peers-2 = Peshat e zakonshme janë: popullsia { $weight-population }, dendësia { $weight-density }, shkalla e urbanizimit { $weight-urbanisation }, bregdeti { $weight-coast }. Mund t’i ndryshoni nga 0 te 10; adresa e faqes i ruan. Tiparet që njërës i mungojnë lihen jashtë.

methodology-execution-title = Realizimi i buxhetit
methodology-execution-1 = Realizimi jepet kundrejt dy planeve, veçmas: planit fillestar (siç u miratua) dhe planit të rishikuar (siç u ndryshua). Vetëm i dyti mund të fshehë një plan të ulur në fund të vitit.
methodology-execution-formula-1 = realizimi = 100 × fakti ÷ plani (fillestar ose i rishikuar)
methodology-execution-2 = Kur burimi nuk thotë cilin plan përdori, vlera është tregues më vete (“sipas burimit”) dhe nuk krahasohet me të tjerat.

methodology-arrears-title = Detyrimet e prapambetura dhe nivelet e ligjit
methodology-arrears-1 = Ligji 68/2017 i lidh vështirësitë financiare me detyrimet e prapambetura. Pragjet janë siç i ka cituar shtypi nga Kontrolli i Lartë i Shtetit, dhe duhen konfirmuar te qbz.gov.al:
methodology-arrears-level = Niveli
methodology-arrears-threshold = Detyrimet ndaj shpenzimeve vjetore të miratuara
methodology-arrears-none = pa probleme
methodology-arrears-none-at = nën { $problems }
methodology-arrears-problems = probleme
methodology-arrears-problems-at = nga { $problems }, bashkë me pagesa mbi 30 ditë vonesë
methodology-arrears-difficulty = vështirësi (neni 56)
methodology-arrears-difficulty-at = mbi { $difficulty }
methodology-arrears-serious = vështirësi serioze
methodology-arrears-serious-at = mbi { $serious }
methodology-arrears-2 = Një nivel më i rëndë, paaftësia paguese mbi 130%, nuk është verifikuar dot, ndaj nuk përdoret. As ditët e vonesës për nivelet e larta nuk janë gjetur. Platforma shikon vetëm përqindjen: ajo nuk i di ditët e vonesës dhe nuk shpall statusin ligjor të askujt.
methodology-arrears-3 = Kurthi është emëruesi. Ligji flet për shpenzimet e miratuara, auditi ka përdorur ato faktike, një raport i bashkive faktin nga të ardhurat e veta. E njëjta bashki mund të ndryshojë nivel, ndaj emëruesi shkruhet gjithmonë:
methodology-arrears-formula-1 = ndaj shpenzimeve të miratuara = 100 × detyrimet ÷ plani fillestar i shpenzimeve
methodology-arrears-formula-2 = ndaj shpenzimeve faktike = 100 × detyrimet ÷ shpenzimet e bëra
methodology-arrears-formula-3 = ndaj të ardhurave të veta = 100 × detyrimet ÷ të ardhurat e veta
methodology-arrears-4 = Niveli i ligjit dhe vendi ndaj bashkive të tjera janë dy shenja të ndara. Detyrimet e audituara të vitit 2019 janë koncept tjetër nga ato të thesarit; totalet e dhjetorit 2023 dhe 2024 përfshijnë edhe institucionet qendrore. Ato janë tregues më vete.

methodology-region-title = Krahasimi me rajonin
methodology-region-1 = Shifrat e vendeve të tjera vijnë nga vite dhe me shtrirje të ndryshme, ndaj nuk vihen kurrë në një vit të vetëm sikur të ishin të njëjta. Ato të Bosnjës e Hercegovinës mbulojnë vetëm Federatën. Viti dhe shtrirja shkruhen pranë secilës.

methodology-illustrative-title = Paneli ilustrues
methodology-illustrative-1 = Për mësim dhe prova ka një grup të dytë të dhënash: 61 bashki, të gjithë treguesit bazë, vitet 2010–2025, plani fillestar, plani i rishikuar dhe fakti. E krijon një program, dhe i njëjti hyrës jep gjithmonë të njëjtat vlera.
methodology-illustrative-2 = E vërtetë në të është vetëm shkalla: totalet kombëtare përputhen me ato reale aty ku njihen, popullsia dhe sipërfaqja janë ato të publikuarat, dhe shpërndarja ndjek çfarë është bashkia (qytet a fshat, bregdet a mal, në rritje a në tkurrje). Vlera e çdo bashkie është e shpikur.
methodology-illustrative-3 = Një shirit në çdo faqe, një shenjë në çdo grafik, një kolonë në çdo skedar dhe një fushë në çdo përgjigje të API-t e thonë këtë. Të dy grupet nuk përzihen kurrë në një grafik. Shumat, raportet dhe qarqet dalin nga të njëjtat formula si për shifrat reale.

methodology-maps-title = Hartat dhe vendet
methodology-maps-1 = Harta me pllaka e jep çdo bashki si një katror të barabartë, në vendin e përafërt: bregdeti në perëndim, fqinjët pranë sa është e mundur. Është vizatim i platformës. Bashkitë e vogla duken njësoj si të mëdhatë.
methodology-maps-2 = Harta me kufij shfaqet kur administratori ka ngarkuar kufijtë. Kufijtë që njohim i mban një depo e hapur pa licencë të shprehur, me shumë gjasë nga OpenStreetMap; prandaj “© kontribuuesit e OpenStreetMap”, ODbL 1.0. Liqenet e lagunat janë prerë pjesërisht dhe sipërfaqet e vizatuara ndryshojnë deri në { $polygons } nga ato të Eurostat-it (Sarandë), ndaj dendësia llogaritet gjithmonë me sipërfaqen e Eurostat-it.
methodology-maps-credit = Kreditimi i kufijve të ngarkuar këtu: { $credit }.
methodology-maps-3 = Kodet e thesarit për Dropullin, Finiqin, Klosin dhe Pustecin janë ato të komunave të para vitit 2015 me të njëjtën qendër: të paverifikuara për sot. Ish-njësitë gjenden me kërkim nën bashkinë e sotme.

methodology-revisions-title = Rishikimet
methodology-revisions-1 = Një ndreqje nuk e prek botimin e vjetër: ajo del në botimin pasardhës, ku shihet sa ishte, sa u bë dhe me sa ndryshoi. Çdo faqe mund të shihet siç ishte, duke i shtuar adresës numrin e botimit:
methodology-revisions-formula-1 = …?release={ $number }
methodology-revisions-2 = Para se të botohet një skedar i ri, ai krahasohet me botimin në fuqi: të rejat, të ndryshuarat, të hequrat dhe të dyshimtat (kërcime të mëdha, mijë në vend të njësisë, shuma që nuk dalin).

methodology-laws-title = Ligjet që përmenden
methodology-laws-1 = Ligji 68/2017 për financat e vetëqeverisjes vendore: të ardhurat, transfertat, barazimi, disiplina fiskale, vështirësia (neni 56).
methodology-laws-2 = Ligji 139/2015 për vetëqeverisjen vendore: konsultimi publik (neni 18, sipas faqes së Bashkisë Skrapar). Përmbajtja e neneve 15–20 për transparencën nuk është verifikuar.
methodology-laws-3 = Ligji 119/2014 për të drejtën e informimit: përgjigje brenda 10 ditëve të punës, me një zgjatje deri në 5; heshtja është refuzim; ankesa brenda 30 ditëve të punës. Ligji 146/2014 për njoftimin dhe konsultimin publik: komente brenda 20 ditëve të punës, deri në 40.
methodology-laws-4 = Platforma nuk jep këshilla ligjore. Për çdo veprim lexoni tekstin në fuqi.

methodology-cite-title = Si të citoni
methodology-cite-1 = Përmendni treguesin, vendin, periudhën, burimin e shifrës, Bashkën dhe numrin e botimit, me adresën e faqes. Një shembull:
methodology-cite-formula-1 = Detyrimet e prapambetura, Bashkia Lezhë, 2018, sipas [burimi i shënuar pranë shifrës]. Bashkë, botimi { $number }, { $date }. { $address }
methodology-cite-2 = Numri i botimit bën që lexuesi të gjejë të njëjtën shifër edhe pasi të jetë rishikuar. Shifrat ilustruese nuk citohen.
