# Takimet: lista, regjistrimi, pjesëmarrja, vlerësimi, kalendari

session-list-title = Takime
session-list-lede = Takohuni me trajnerët dhe me njëri-tjetrin, në sallë ose në internet. Pjesëmarrja është falas.
sessions-when = Kur
sessions-when-coming = takimet që vijnë
sessions-when-past = takimet e mbajtura
sessions-course = Kursi
sessions-where = Ku
sessions-where-online = në internet
sessions-where-place = në sallë
sessions-all = Të gjitha takimet që vijnë
sessions-none = Tani nuk ka takime të caktuara
sessions-none-text = Takimet e reja shfaqen këtu. Ndërkohë kurset i ndiqni me ritmin tuaj.
sessions-none-such = Nuk ka takime të tilla
sessions-none-such-text = Zgjidhni më pak kushte ose shihni të gjitha takimet që vijnë.
sessions-count = { $count ->
    [one] { $shown } takim
   *[other] { $shown } takime
}

session-state-registered = jeni regjistruar
session-state-waiting = në listën e pritjes
session-state-cancelled = u tërhoq
session-cancelled-short = anuluar
session-online = në internet
session-full = nuk ka më vende
session-free = { $count ->
    [one] { $shown } vend i lirë
   *[other] { $shown } vende të lira
}
session-clock = Orët janë sipas orës së Shqipërisë.

session-when = Kur
session-where = Ku
session-course = Kursi
session-trainers = { $count ->
    [one] Trajneri
   *[other] Trajnerët
}
session-places = Vende
session-capacity-text = { $count ->
    [one] { $shown } vend gjithsej
   *[other] { $shown } vende gjithsej
}
session-until = Regjistrimi deri më
session-link-hidden = Lidhjen e shohin ata që janë regjistruar.
session-is-required = Pjesëmarrja në këtë takim ose në një tjetër si ky është pjesë e kursit.
session-file = Shtojeni në kalendar (.ics)
session-materials = Materiale
session-was-cancelled = Ky takim u anulua
session-guest-text = Për t’u regjistruar duhet të hyni me llogarinë tuaj.
session-sign-in = Hyni për t’u regjistruar
session-register = Regjistrohuni
session-full-text = Të gjitha vendet janë zënë. Kush hyn në listën e pritjes e merr vendin vetvetiu sapo të lirohet një, dhe njoftohet.
session-wait = Hyni në listën e pritjes
session-you-come = Jeni regjistruar.
session-you-were-registered = Ishit regjistruar.
session-you-wait = Jeni në listën e pritjes.
session-you-wait-text = Sapo të lirohet një vend dhe t’ju vijë radha, regjistroheni vetvetiu dhe ju njoftojmë.
session-you-came = Pjesëmarrja juaj u shënua.
session-unregister = Nuk vij dot
session-wait-no-more = Nuk pres më
session-leading = Për trajnerët
session-leading-text = Të regjistruar: { $come }. Në listën e pritjes: { $wait }.
session-heard = Si u vlerësua
session-heard-few = Vlerësimet shfaqen kur të jenë të paktën pesë, që të mos dihet kush çfarë tha.
session-heard-mean = { $count ->
    [one] Mesatarja { $mean } nga 5, nga { $shown } vlerësim
   *[other] Mesatarja { $mean } nga 5, nga { $shown } vlerësime
}
session-heard-texts = Çfarë shkruan

session-new-title = Caktoni një takim
session-new-lede = Pasi ta ruani, takimi shfaqet te lista dhe regjistrimi hapet menjëherë.
session-new-send = Caktojeni takimin
session-edit-title = Ndryshoni takimin
session-edit-lede = Nëse ndryshoni kohën ose vendin, njoftohen të gjithë të regjistruarit dhe ata që presin.
session-edit-send = Ruani ndryshimet
session-field-title-sq = Titulli në shqip
session-field-title-en = Titulli në anglisht
session-field-about-sq = Përshkrimi në shqip
session-field-about-en = Përshkrimi në anglisht
session-course-none = pa kurs
session-field-required = Pjesëmarrja kërkohet për të përfunduar kursin
session-field-required-hint = Kush ndjek kursin duhet të marrë pjesë në të paktën një nga takimet e shënuara kështu. Nuk vlen kur takimi mbahet për një pjesë të kursit.
session-field-trainers = Trajnerët
session-field-trainers-hint = Emrat në adresat e faqeve të tyre, me presje, p.sh. @ana-kola, @ilir-deda.
session-field-date = Data
session-field-begins = Fillon në orën
session-field-ends = Mbaron në orën
session-mode-place = në sallë
session-mode-online = në internet
session-field-link = Lidhja
session-field-link-hint = Për takimet në internet. E shohin vetëm të regjistruarit.
session-field-place = Vendi
session-field-address = Adresa
session-field-capacity = Sa veta
session-field-capacity-hint = Nga 1 deri në 300. Kur vendet mbarojnë, të tjerët hyjnë në listën e pritjes.
session-field-until = Regjistrimi mbyllet më
session-field-until-time = në orën
session-field-until-hint = Nëse e lini bosh, regjistrimi mbyllet kur fillon takimi.
session-materials-hint = I shohin ata që janë regjistruar.
session-material-name = Çfarë është
session-material-address = Adresa
session-material-address-hint = Një adresë interneti ose e një faqeje të platformës, p.sh. /indicators/arrears-stock.
session-material-file = Ose një skedar
session-material-file-hint = PDF, figurë ose tabelë (CSV, XLSX, ODS), deri në 8 MB. Nëse e lini bosh emrin, merret emri i skedarit.
session-material-add = Shtojeni
session-material-remove = Hiqeni
session-cancel = Anuloni takimin
session-cancel-text = Të regjistruarit dhe ata që presin njoftohen me arsyen tuaj. Anulimi nuk kthehet mbrapsht.
session-cancel-reason = Arsyeja
session-cancel-send = Anulojeni

session-attendance-title = Kush erdhi
session-attendance-counts = { $present } nga { $of } të pranishëm
session-attendance-find = Shkronjat e para të emrit
session-attendance-find-send = Gjejeni
session-attendance-all = E gjithë lista
session-attendance-none = Ende nuk është regjistruar askush
session-attendance-none-text = Kush është në sallë dhe ka llogari mund të regjistrohet me kodin.
session-attendance-none-such = Askush me këto shkronja
session-attendance-none-such-text = Shkruani më pak shkronja ose shihni gjithë listën.
session-attendance-letters = Sipas shkronjës së parë
session-attendance-early = Pjesëmarrja shënohet nga një orë para fillimit.
session-present = i pranishëm
session-absent = shënojeni
session-waits = pret për vend
session-sheet-title = Fleta e nënshkrimeve
session-sheet-hint = Shtypeni këtë faqe nga shfletuesi. Rreshtat bosh janë për ata që vijnë pa u regjistruar.
session-sheet-number = Nr.
session-sheet-name = Emri dhe mbiemri
session-sheet-signature = Nënshkrimi
session-code-title = Kodi i sallës
session-code-text = Skanojeni me telefon për të shënuar se jeni këtu.
session-code-typed = Nëse nuk e skanoni dot: hapni këtë adresë dhe shkruani kodin.
session-attend-code = Kodi i sallës
session-attend-code-hint = Tetë shkronja dhe shifra, siç shihen tani në sallë; shkronjat mund të jenë të vogla.
session-code-hint = Kodi ndryshon çdo dy minuta; faqja e rinovon vetë.
session-code-label = Kod QR që të çon te faqja ku shënoni pjesëmarrjen
session-code-closed = Kodi shfaqet këtu nga një orë para fillimit deri gjysmë ore pas mbarimit.
session-attend-title = Jam këtu
session-attend-walk-in = Nuk jeni regjistruar për këtë takim. Nëse ka vend, regjistroheni tani.
session-attend-send = Po, jam këtu
session-attend-code-gone = Kodi ka kaluar: skanoni ose shkruani kodin që shihet tani në sallë.
session-attend-noted = Pjesëmarrja juaj është shënuar tashmë. Nuk keni ç’të bëni më.
session-attend-session = Shihni takimin

session-feedback-title = Si ju duk takimi
session-feedback-lede = Trajnerët shohin mesataren dhe tekstet pa emra, dhe vetëm kur të jenë të paktën pesë.
session-feedback-rating = Vlerësimi juaj
session-rating-5 = 5: shumë i dobishëm
session-rating-4 = 4: i dobishëm
session-rating-3 = 3: disi i dobishëm
session-rating-2 = 2: pak i dobishëm
session-rating-1 = 1: aspak i dobishëm
session-feedback-text = Çfarë ju vlejti dhe çfarë duhet ndryshuar
session-feedback-text-hint = Nuk është e detyrueshme. Mos shkruani asgjë që ju zbulon.
session-feedback-until = Mund ta ndryshoni deri më { $until }.
session-feedback-send = Dërgojeni

session-done-planned = Takimi u caktua.
session-done-changed = Takimi u ndryshua.
session-done-cancelled = Takimi u anulua. Të gjithë u njoftuan.
session-done-registered = U regjistruat.
session-done-waiting = Jeni në listën e pritjes.
session-done-unregistered = Nuk jeni më i regjistruar.
session-done-attended = Pjesëmarrja juaj u shënua.
session-done-feedback = Faleminderit. Vlerësimi juaj u ruajt.
session-done-materials = Materialet u ruajtën.
session-done-calendar-revoked = Adresa nuk vlen më.

session-time-wrong = Shkruani një datë dhe një orë, p.sh. 10:30.
session-time-skipped = Kjo orë nuk ekziston: atë natë ora kalon nga 2 në 3. Zgjidhni një tjetër.
session-in-the-past = Zgjidhni një kohë që nuk ka kaluar.
session-is-cancelled = Ky takim u anulua.
session-is-over = Ky takim është mbajtur.
session-has-begun = Takimi ka filluar tashmë.
session-registration-over = Regjistrimi është mbyllur.
session-reason-missing = Shkruani arsyen, deri në 500 shenja.
session-materials-many = Ka tashmë 20 materiale.
session-address-wrong = Shkruani një adresë që nis me https:// ose me /.
session-line-missing = Plotësojeni këtë rresht, deri në 160 shenja.
session-text-missing = Shkruani diçka këtu.
session-text-long = Teksti është tepër i gjatë.
session-trainers-wrong = Shkruani nga një deri në gjashtë emra që ekzistojnë.
session-course-wrong = Zgjidhni një kurs nga lista.
session-required-alone = Zgjidhni kursin për të cilin kërkohet takimi.
session-ends-before = Takimi duhet të mbarojë pasi fillon, po atë ditë.
session-capacity-wrong = Shkruani një numër nga 1 deri në 300.
session-capacity-taken = { $count ->
    [one] { $shown } person është regjistruar tashmë: vendet nuk mund të jenë më pak.
   *[other] { $shown } persona janë regjistruar tashmë: vendet nuk mund të jenë më pak.
}
session-until-late = Regjistrimi mbyllet më së voni kur fillon takimi.
session-attend-full = Nuk ka më vende. Flisni me trajnerin, i cili mund të shtojë vende.
session-mark-full = Nuk ka më vende. Nëse salla nxë më shumë veta, rritni numrin e vendeve te “Ndryshoni takimin”, pastaj provoni sërish.
session-attend-closed = Pjesëmarrja shënohet nga një orë para fillimit deri gjysmë ore pas mbarimit.
session-code-old = Ky kod nuk vlen më: skanoni ose shkruani kodin që shihet tani në sallë.
session-not-oneself = Pjesëmarrjen tuaj e shënon një trajner tjetër.
session-oneself = e shënon një tjetër
session-is-attended = Pjesëmarrja juaj u shënua tashmë. Nëse nuk qëndroni dot, thuajini trajnerit.
session-time-held = Takimi ka filluar tashmë, prandaj koha e tij nuk ndryshohet më.
session-meanwhile = Dikush tjetër e ndryshoi ndërkohë këtë takim, prandaj nuk u ruajt asgjë. Ajo që shkruat mbetet te formulari; më poshtë është ajo që vlen tani. Krahasojini, pastaj ruajeni përsëri.
session-stands = Çfarë vlen tani
session-required-yes = po
session-required-no = jo
session-walk-in-title = Dikush erdhi pa u regjistruar
session-walk-in-who = Adresa e postës elektronike ose emri
session-walk-in-hint = I llogarisë që ka në Bashkë: adresa, emri i plotë ose @emri i faqes. Nëse ka vend, regjistrohet, shënohet i pranishëm dhe njoftohet.
session-walk-in-send = Shtojeni në listë
session-walk-in-missing = Shkruani adresën ose emrin.
session-walk-in-nobody = Askush me llogari nuk ka këtë adresë ose emër.
session-walk-in-several = Ky emër është i disa vetave. Shkruani adresën.
session-walk-in-suspended = Kjo llogari është pezulluar.
session-walk-in-there = Është tashmë në listë; shënojeni më sipër.
session-feedback-over = Afati për vlerësimin ka mbaruar.
session-feedback-no-rating = Zgjidhni një vlerësim nga 1 deri në 5.

notice-session-registered = Jeni regjistruar në “{ $title }”, { $when }. Skedarin për kalendarin tuaj e gjeni në faqen e takimit. { notice-session-where }
notice-session-registered-subject = Jeni regjistruar në “{ $title }”, { $when }
notice-session-waits = Jeni në listën e pritjes për “{ $title }”, { $when }. Ju njoftojmë sapo të lirohet një vend.
notice-session-waits-subject = Jeni në listën e pritjes për “{ $title }”, { $when }
notice-session-place = U lirua një vend: jeni regjistruar në “{ $title }”, { $when }. { notice-session-where }
notice-session-place-subject = U lirua një vend: jeni regjistruar në “{ $title }”, { $when }
notice-session-leads = Jeni ndër trajnerët e takimit “{ $title }”, { $when }. { notice-session-where }
notice-session-leads-subject = Jeni ndër trajnerët e takimit “{ $title }”, { $when }
notice-session-moved = “{ $title }” u zhvendos nga { $before } në { $when }. { notice-session-where }
notice-session-moved-subject = “{ $title }” u zhvendos nga { $before } në { $when }
notice-session-elsewhere = “{ $title }”, { $when }: vendi ndryshoi. { notice-session-where }
notice-session-elsewhere-subject = “{ $title }”, { $when }: vendi ndryshoi
notice-session-cancelled = “{ $title }”, { $when }, u anulua: { $reason }
notice-session-cancelled-subject = “{ $title }”, { $when }, u anulua
notice-session-asked = Kursi “{ $course }”, që ndiqni, kërkon takimin “{ $title }”, { $when }: për ta përfunduar, merrni pjesë në një nga takimet që kërkon. { notice-session-where }
notice-session-asked-subject = Kursi “{ $course }” kërkon takimin “{ $title }”, { $when }
notice-session-asked-cancelled = “{ $title }”, { $when }, që kërkonte kursi “{ $course }”, u anulua: { $reason }
notice-session-asked-cancelled-subject = “{ $title }”, { $when }, që kërkonte kursi “{ $course }”, u anulua
notice-session-asked-no-more = Kursi “{ $course }”, që ndiqni, nuk e kërkon më takimin “{ $title }”, { $when }.
notice-session-asked-no-more-subject = Kursi “{ $course }” nuk e kërkon më takimin “{ $title }”, { $when }
notice-session-part = Për “{ $part }” të kursit “{ $course }”, që ndiqni, u caktua takimi “{ $title }”, { $when }: për ta përfunduar kursin, merrni pjesë në një nga takimet e kësaj pjese. { notice-session-where }
notice-session-part-subject = Për kursin “{ $course }” u caktua takimi “{ $title }”, { $when }
notice-session-part-cancelled = “{ $title }”, { $when }, i caktuar për “{ $part }” të kursit “{ $course }”, u anulua: { $reason }
notice-session-part-cancelled-subject = “{ $title }”, { $when }, i caktuar për kursin “{ $course }”, u anulua
notice-session-part-no-more = Takimi “{ $title }”, { $when }, nuk vlen më për “{ $part }” të kursit “{ $course }”, që ndiqni.
notice-session-part-no-more-subject = “{ $title }”, { $when }, nuk vlen më për “{ $part }” të kursit “{ $course }”
notice-session-walked-in = U regjistruat dhe pjesëmarrja juaj u shënua: “{ $title }”, { $when }
notice-session-day = Nesër: “{ $title }”, { $when }. { notice-session-where }
notice-session-day-subject = Nesër: “{ $title }”, { $when }
notice-session-hour = Pas një ore: “{ $title }”, { $when }. { notice-session-where }
notice-session-hour-subject = Pas një ore: “{ $title }”, { $when }
notice-session-where = { $where ->
    [online] Mbahet në internet.
   *[other] Ku: { $where }
}

calendar-title = Kalendari im
calendar-lede = Takimet dhe këshillimet tuaja që vijnë, këtu dhe në kalendarin e telefonit tuaj.
calendar-none = Nuk keni asgjë në kalendar
calendar-none-text = Këtu shfaqen takimet ku jeni regjistruar dhe këshillimet që keni caktuar.
calendar-coming = Çfarë vjen
calendar-feed = Në kalendarin e telefonit ose të kompjuterit
calendar-feed-text = Me një adresë vetëm për ju, programi i kalendarit i lexon vetë takimet tuaja dhe ndjek çdo ndryshim. Kush e ka adresën i sheh edhe ai.
calendar-make = Krijoni adresën
calendar-made = Adresa u krijua më { $at }.
calendar-once = Ruajeni adresën tani: nuk tregohet më
calendar-once-text = Shtojeni te programi i kalendarit si kalendar nga interneti. Mos ia jepni askujt.
calendar-anew = Krijoni një adresë tjetër
calendar-anew-text = Adresa e tanishme nuk do të vlejë më.
calendar-anew-send = Krijojeni të renë
calendar-revoke = Hiqni adresën
calendar-revoke-text = Programet që e lexojnë nuk do të marrin më asgjë.
calendar-revoke-send = Hiqeni
calendar-name = Bashkë: takimet e mia

held-session-registrations = Regjistrimet tuaja në takime
held-session-feedback = Vlerësimet tuaja për takimet
held-calendar-feed = Adresa e kalendarit tuaj
held-key-session = Takimi nr.
held-key-attended-at = Pjesëmarrja u shënua më
held-key-rating = Vlerësimi

job-kind-attempt-close = Mbyllja e një përpjekjeje pasi i mbaroi koha
job-kind-course-settle-all = Përfundimi i një kursi për të gjithë
job-kind-course-tell-asked = Njoftimi për një takim që kërkon një kurs
job-kind-session-remind = Kujtesë për një takim
action-session-lead = të caktojë takime dhe të shënojë kush erdhi
action-session-register = të regjistrohet në një takim
action-session-attend = të marrë pjesë në një takim
audit-sort-training = Takime
audit-sort-calendar = Kalendarë
audit-training-session-planned = Caktoi një takim
audit-training-session-changed = Ndryshoi një takim
audit-training-session-cancelled = Anuloi një takim
audit-training-registered = U regjistrua në një takim
audit-training-unregistered = U tërhoq nga një takim
audit-training-attended = Shënoi një pjesëmarrje
audit-training-not-attended = Hoqi një pjesëmarrje
audit-calendar-made = Krijoi adresën e kalendarit
audit-calendar-revoked = Hoqi adresën e kalendarit
