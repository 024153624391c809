# Çfarë shfaqin mësimet përveç tekstit, dhe takimet si pjesë të kursit

medium-transcript = Transkripti
medium-elsewhere = Hapet në { $host }, jashtë Bashkës.
medium-gone = Këtu kursi përmend “{ $medium }”, por nuk e ka.

media-title = Figura, zë, video dhe skedarë
media-lede = Ajo që mësimet shfaqin përveç tekstit dhe shifrave të platformës. Secila ka një emër, me të cilin e thërret teksti.
media-count = { $count ->
    [0] Ende asgjë
    [one] { $shown } në këtë kurs, { $bytes } nga { $most }
   *[other] { $shown } në këtë kurs, { $bytes } nga { $most }
}
media-none = Shtoni një figurë, një regjistrim, një skedar ose një lidhje. Pastaj thirreni te teksti i mësimit.
media-unused = nuk shfaqet askund
media-unshown = { $count ->
    [one] { $shown } prej figurave, regjistrimeve e skedarëve të kursit nuk shfaqet në asnjë tekst
   *[other] { $shown } prej figurave, regjistrimeve e skedarëve të kursit nuk shfaqen në asnjë tekst
}
media-sort-picture = figurë
media-sort-audio = zë
media-sort-video = video
media-sort-file = skedar
media-sort-link = lidhje
media-file-gone = skedari mungon
media-refer = Te teksti, në një rresht më vete:
media-shown-in = Shfaqet te:
media-remove-text = Hiqet nga skica bashkë me skedarin. Versionet e publikuara e ruajnë.
media-add = Shtoni një tjetër
media-add-send = Shtojeni
media-where = Ku gjendet
media-where-file = te ne, si skedar
media-where-link = diku tjetër, me një adresë
media-file = Skedari
media-file-hint = PNG, JPEG, WebP, PDF, XLSX, ODS ose CSV deri në 8 MB, figurat deri në 25 milionë piksela; MP3, M4A, OGG, MP4 ose WebM deri në 16 MB. Videot e gjata jepini si lidhje. Titrat vendosini brenda videos.
media-file-new = Skedari i ri
media-replace = Zëvendësoni skedarin
media-link = Adresa
media-link-hint = Për videot ose regjistrimet që gjenden diku tjetër: https://… Lexuesi sheh ku e çon lidhja; asgjë nuk ngarkohet prej andej.
media-alt = Çfarë tregon figura
media-alt-hint = Figurat kërkojnë një përshkrim për kë nuk i sheh dot.
media-transcript = Transkripti
media-transcript-hint = Zëri dhe videoja kërkojnë një transkript: çfarë thuhet dhe çfarë shihet. Shkruhet në Markdown.
media-meanwhile = Dikush tjetër i ndryshoi ndërkohë. Asgjë nuk u ruajt; më poshtë janë siç janë tani, dhe ajo që shkruat.
media-no-list = media.toml i kësaj skice nuk lexohet dot. Hidheni poshtë skicën, ndreqeni skedarin dhe silleni kursin përsëri si dosje.
media-no-link = Shkruani një adresë që fillon me https://.
media-no-file = Zgjidhni një skedar.
media-no-alt = Shkruani çfarë tregon figura.
media-no-transcript = Shkruani transkriptin.
media-too-many = Një kurs ka deri në 60 të tilla.
media-too-much = Skedarët e një kursi kanë deri në { $most } MB bashkë.
write-done-medium = U shtua. Thirreni te teksti me rreshtin që shihni.

course-fault-much-media = ka tepër: së shumti 60 figura, regjistrime e skedarë, 48 MB bashkë
course-fault-no-medium = ky tekst thërret diçka që kursi nuk e ka
course-fault-no-alt = figurës i mungon përshkrimi
course-fault-no-transcript = regjistrimit i mungon transkripti
course-fault-address = kjo nuk është adresë që fillon me https://

course-item-session = takim
meeting-required = Pjesëmarrja kërkohet për ta përfunduar kursin
meeting-optional = Pjesëmarrja është sipas dëshirës
meeting-attended = keni marrë pjesë
meeting-held = Takimet
meeting-none = Ende nuk është caktuar asnjë takim për këtë pjesë.
session-state-attended = morët pjesë
missing-sessions = { $count ->
    [one] { $shown } takim i kursit
   *[other] { $shown } takime të kursit
}
session-item = Pjesa e kursit
session-item-none = asnjë pjesë e veçantë
session-item-hint = Kush merr pjesë e ka kryer këtë pjesë. Nëse kërkohet pjesëmarrja, e thotë vetë pjesa e kursit.
session-item-wrong = Zgjidhni një pjesë të kursit të zgjedhur më sipër.
write-required = Pjesëmarrja
write-required-yes = kërkohet për ta përfunduar kursin
write-required-no = sipas dëshirës

figure-cited-lesson = Mësimi “{ $title }”
notice-lesson-figures = Botimi { $release } ndryshoi një shifër që citohet te mësimi “{ $title }”.
recommended-near = Takim në { $place } më { $day }
