# Puna e dorëzuar, vlerësimi i saj, certifikatat

hand-in-title = Puna juaj
hand-in-enrol = Ndiqeni kursin që ta dorëzoni punën tuaj.
hand-in-is-waiting = E dorëzuat. Një trajner ose këshilltar i platformës do ta lexojë dhe do t’ju përgjigjet; do të njoftoheni.
hand-in-is-validated = Puna juaj u miratua.
hand-in-text = Teksti
hand-in-text-hint = Shkruani në Markdown ose vendosni një skedar. Një shifër citohet me adresën e saj. Së shumti 20 000 shenja.
hand-in-files-hint = PDF, DOCX, ODT, PNG, JPEG, WebP, XLSX, ODS ose CSV; deri në 6 skedarë nga 8 MB, gjithsej 16 MB; figurat deri në 25 milionë piksela.
hand-in-submit = Dorëzojeni
hand-in-keep = Skedarët e dorëzimit të fundit
hand-in-keep-hint = Të shënuarit dorëzohen përsëri bashkë me këtë punë; hiquni shenjën atyre që nuk duhen dorëzuar më.
hand-in-save = Ruajeni për më vonë
hand-in-saved = U ruajt më { $at }. Askush tjetër nuk e sheh derisa ta dorëzoni.
hand-in-other-window = Ndërkohë e ndryshuat në një dritare tjetër. Më poshtë mbetet teksti që shkruat këtu; pasi ta krahasoni, ruajeni ose dorëzojeni përsëri. Skedarët zgjidhini sërish.
hand-in-kept = Çfarë është ruajtur nga dritarja tjetër
hand-in-not-kept = Puna juaj është dorëzuar tashmë, prandaj ky tekst nuk u ruajt. Kopjojeni që të mos humbë.
hand-in-typed = Çfarë shkruat këtu
hand-in-round = Dorëzimi { $number }, më { $at }
hand-in-show = Çfarë u dorëzua
hand-in-decided = { $name }, më { $at }
hand-in-points = { $points } nga { $of } pikë
hand-in-verdict-validated = e miratuar
hand-in-verdict-returned = e kthyer
hand-in-too-long = Teksti është tepër i gjatë: së shumti { $most } shenja.
hand-in-empty = Shkruani tekstin ose vendosni një skedar para se ta dorëzoni.
teaching-title = Tryeza e trajnerit
teaching-lede = Çfarë pret nga ju, dhe ku punohet për kurset.
teaching-hand-ins = Lexoni punën e dorëzuar, jepni pikë sipas kritereve, shkruani mendimin tuaj.
teaching-import = Sillni një kurs si dosje me skedarë teksti.
teaching-waiting = { $count ->
    [one] { $shown } pret
   *[other] { $shown } presin
}
hand-ins-title = Puna e dorëzuar
hand-ins-lede = Ajo që pret prej më gjatë vjen e para.
hand-ins-state = Cilat
hand-ins-state-waiting = në pritje
hand-ins-state-decided = me vendim
hand-ins-course = Kursi
hand-ins-all-courses = të gjitha
hand-ins-none-waiting = Asgjë nuk pret
hand-ins-none-decided = Ende asnjë punë me vendim
hand-ins-none-text = Kur dikush dorëzon një detyrë, ajo shfaqet këtu dhe trajnerët njoftohen.
hand-ins-count = { $count ->
    [one] { $shown } punë
   *[other] { $shown } punë
}
hand-ins-line = { $name }, dorëzimi { $number }, më { $at }
review-who = Punoi: { $name }
review-asked = Çfarë kërkohej
review-title = Shqyrtimi
review-pass = Për ta miratuar duhen { $percent } % e pikëve.
review-points = Pikë, nga { $of }
review-choose = zgjidhni
review-comment = Fjala juaj për këtë kriter
review-feedback = Mendimi për tërë punën
review-feedback-hint = E lexojnë ai që e dorëzoi dhe ata që vendosin për punët: trajnerët dhe këshilltarët. Nëse e ktheni, shkruani çfarë duhet ndryshuar.
review-verdict = Vendimi
review-verdict-validated = Puna është e mirë
review-verdict-returned = Kthejeni që të punohet më tej
review-send = Dërgojeni vendimin
review-done = Vendimi u dërgua.
review-meanwhile = Ndërkohë vendosi dikush tjetër. Ajo që shkruat mbetet më poshtë, por nuk u ruajt.
review-points-missing = Jepni pikë për çdo kriter.
review-too-long = Teksti është tepër i gjatë.
review-feedback-missing = Shkruani çfarë duhet ndryshuar.
review-too-few = { $points } nga { $of } pikë janë më pak se { $percent } %: kthejeni, ose rishikoni pikët.
review-no-verdict = Zgjidhni një vendim.
certificates-title = Verifikoni një certifikatë
certificates-lede = Kushdo që ka kodin mund të shohë nëse certifikata vlen.
certificates-code = Kodi
certificates-code-hint = Dymbëdhjetë shenja, si 7Q2M-01XA-9TKV; shkronjat e mëdha a të vogla nuk kanë rëndësi.
certificates-find = Verifikojeni
certificates-no-code = Ky nuk është kod certifikate. Kodi ka dymbëdhjetë shenja; shikoni mos keni gabuar ndonjë prej tyre.
certificates-none-such = Nuk ka certifikatë me këtë kod.
certificate-kind-attendance = Certifikatë pjesëmarrjeje
certificate-kind-applied = Certifikatë zbatimi
certificate-kicker = Certifikatë e Bashkës
certificate-name = Emri
certificate-course = Kursi
certificate-for = Për çfarë
certificate-reason-attendance = Përfundoi kursin.
certificate-reason-applied = E zbatoi atë që mësoi, në një punë që e miratoi një trajner.
certificate-asked = Për këtë kërkoheshin:
certificate-asked-lessons = { $count ->
    [one] { $shown } mësim i lexuar
   *[other] { $shown } mësime të lexuara
}
certificate-asked-quizzes = { $count ->
    [one] { $shown } kuiz i kaluar
   *[other] { $shown } kuize të kaluara
}
certificate-asked-points = të paktën { $percent } % e pikëve në kuize dhe ushtrime
certificate-asked-session = pjesëmarrje në një takim
certificate-asked-assignments = { $count ->
    [one] { $shown } detyrë e miratuar nga një trajner
   *[other] { $shown } detyra të miratuara nga një trajner
}
certificate-name-hidden = emri është fshehur nga moderatorët
paper-asked = Kërkoheshin: { $what }
certificate-issued = Lëshuar më
certificate-expires = Vlen deri më
certificate-expired = Vlente deri më
certificate-organisation = Vlen për organizatën
certificate-code = Kodi
certificate-state-valid = Kjo certifikatë vlen.
certificate-state-expired = Kësaj certifikate i ka mbaruar afati.
certificate-state-revoked = Kjo certifikatë është revokuar.
certificate-short-expired = i ka mbaruar afati
certificate-short-revoked = e revokuar
certificate-revoked-at = U revokua më { $date }. Arsyeja: { $reason }
certificate-means = Krahasojeni me atë që keni në dorë: emri, kursi dhe data duhet të jenë të njëjtat.
certificate-yours = Certifikata juaj
certificate-pdf = Shkarkojeni si PDF
certificate-shown = Tregojeni në faqen time publike
certificate-counts = Vlen për organizatën
certificate-counts-hint = Organizata sheh sa certifikata ka dhe për cilat kurse.
certificate-no-organisation = për asnjë
certificate-keep = Ruajeni
certificate-not-yours = Ju nuk i përkisni kësaj organizate.
certificate-revoke = Revokoni certifikatën
certificate-revoke-text = Kjo nuk zhbëhet. Kushdo që e verifikon sheh se është revokuar dhe pse; mbajtësi njoftohet.
certificate-reason = Arsyeja
certificate-reason-hint = E lexon kushdo që e verifikon. Së shumti 500 shenja.
certificate-revoke-send = Revokojeni
certificate-reason-missing = Shkruani arsyen.
certificate-reason-long = Arsyeja është tepër e gjatë: së shumti 500 shenja.
certificate-done-kept = U ruajt.
certificate-done-revoked = Certifikata u revokua.
certificate-missing-attendance = Ende duhen për certifikatën e pjesëmarrjes:
certificate-missing-applied = Ende duhen për certifikatën e zbatimit:
missing-lessons = { $count ->
    [one] { $shown } mësim
   *[other] { $shown } mësime
}
missing-quizzes = { $count ->
    [one] { $shown } kuiz
   *[other] { $shown } kuize
}
missing-assignments = { $count ->
    [one] { $shown } detyrë e miratuar
   *[other] { $shown } detyra të miratuara
}
missing-points = pikët në kuize dhe ushtrime ({ $reached } % nga { $needed } % që duhen)
missing-session = një takim
missing-session-planned = Takimi i radhës
learning-certificates = Certifikatat e mia
paper-given = I jepet
paper-reason-attendance = për përfundimin e kursit
paper-reason-applied = për zbatimin e asaj që u mësua, në një punë të miratuar nga një trajner, në kursin
paper-issued = Lëshuar më { $date }
paper-expires = Vlen deri më { $date }
paper-expired = Vlente deri më { $date }
paper-length = Kohëzgjatja e kursit: { $length }
paper-signed = Nënshkrimi i trajnerit
paper-validated = Trajneri që miratoi punën
paper-issuer = Lëshuar nga platforma Bashkë
paper-verified = Verifikohet me këtë kod
notice-hand-in-waits = Në kursin “{ $course }” u dorëzua një detyrë dhe pret shqyrtimin.
notice-hand-in-validated = Detyra juaj në kursin “{ $course }” u miratua.
notice-hand-in-returned = Detyra juaj në kursin “{ $course }” u kthye me vërejtje.
notice-certificate-attendance = Morët një certifikatë pjesëmarrjeje për kursin “{ $course }”.
notice-certificate-applied = Morët një certifikatë zbatimi për kursin “{ $course }”.
notice-certificate-revoked = Certifikata juaj e kursit “{ $course }” u revokua.
audit-course-completed = E përfundoi një kurs
audit-course-handed-in = Dorëzoi një detyrë
audit-hand-in-decided = Vendosi për një detyrë të dorëzuar
audit-sort-hand-in = Detyrat e dorëzuara
audit-certificate-issued = Mori një certifikatë
audit-certificate-revoked = Revokoi një certifikatë
audit-sort-certificate = Certifikata
action-assignment-hand-in = të dorëzojë një detyrë
action-hand-in-review = të shqyrtojë punë të dorëzuara
action-certificate-keep = të zgjedhë ku tregohet certifikata e vet
action-certificate-revoke = të revokojë një certifikatë
held-hand-ins = Puna që keni dorëzuar, me vendimet
held-hand-in-files = Skedarët që keni dorëzuar
held-hand-in-marks = Pikët dhe fjalët për punën që keni dorëzuar
held-key-hand-in = Dorëzimi nr.
held-key-criterion = Kriteri nr.
held-certificates = Certifikatat tuaja
person-certificates = Certifikatat
organisations-certificates = Certifikatat e njerëzve të saj
course-trainer = Trajneri
course-certificates = Certifikatat
certificate-needs-attendance = për këdo që i lexon mësimet, i kalon kuizet, arrin pikët e kërkuara dhe, kur kërkohet, merr pjesë në një takim
certificate-needs-applied = edhe për një detyrë të miratuar nga një trajner
job-kind-course-settle = Përfundimi i një kursi
learning-ways = Më tej për mësimet tuaja
course-sessions = Takimet e kursit
course-sessions-next = Takimet e radhës
teaching-sessions = Shihni kush vjen, shënoni pjesëmarrjen, lexoni vlerësimet.
teaching-slots = Caktoni kohë kur mund t’ju pyesin.
teaching-courses = Shkruani kurse, shihni si duken, botoni versione të reja.
teaching-bank = Gjeni pyetje të kurseve të tjera dhe merrini në një kuiz.
teaching-cohorts = Hapni grupe, caktoni afate, shihni ku kanë arritur, shkruajuni.
teaching-enrolments = Pranoni ose jo ata që kërkojnë të ndjekin një kurs.
teaching-reports = Sa njerëz mësuan, sa orë dhe me çfarë përfundimi.
course-done-kept = Puna juaj u ruajt. Ende nuk është dorëzuar.

course-spent = I keni përdorur të gjitha përpjekjet te
course-spent-text = Trajneri mund t’ju lejojë t’i bëni sërish: pyeteni në diskutimin e mësimit ose në këshillim.
course-renews-newer = Kështu kaloni te versioni më i ri i kursit.
learning-renews = Ndiqeni sërish
course-renews = Bëjini kuizet dhe ushtrimet sërish dhe merrni një certifikatë tjetër. Mësimet e lexuara dhe puna e miratuar mbeten.
course-anew = Ndiqeni sërish
course-done-anew = Tani e ndiqni sërish këtë kurs: ju presin kuizet dhe ushtrimet. Mësimet e lexuara dhe puna e miratuar mbeten.
course-done-let-anew = Tani mund t’i provojë sërish kuizet ku i kishte mbaruar përpjekjet; u njoftua. Ato që i kaloi, mbeten.
course-certificates-months =
    { $count ->
        [one] Vlejnë { $n } muaj.
       *[other] Vlejnë { $n } muaj.
    }
certificate-revoked-yours = Certifikata juaj u revokua, ndaj nuk mund të shkarkohet. Kush e ndjek kursin sërish nuk merr një tjetër; për vendimin pyetni trajnerët.
certificate-expired-yours = Afati i saj mbaroi. Mund ta ndiqni sërish kursin dhe të merrni një të re:
progress-spent = I përdori të gjitha përpjekjet te { $quizzes }.
progress-anew = Lejojeni ta provojë sërish
progress-anew-since = e ndjek sërish që nga { $date }
notice-course-anew = Mund të provoni sërish { $parts }, në kursin “{ $course }”. Ç’keni kaluar, mbetet.
audit-course-anew = Filloi sërish kuizet e një kursi, ose e lejoi dikë
certificate-course-withdrawn = nuk ofrohet më
course-expired = Certifikata juaj vlente deri më { $day }.
course-expires = Certifikata juaj vlen deri më { $day }, edhe nëse e filloni kursin sërish tani.
certificate-until = vlen deri më { $day }
certificate-ends-yours = Afati i saj mbaron më { $day }. Që tani mund ta ndiqni sërish kursin dhe të merrni një të re:
certificate-newer = Keni një certifikatë më të re, lëshuar më { $day }
notice-certificate-attendance-ends = Certifikata juaj e pjesëmarrjes nga kursi “{ $course }” vlen deri më { $day }. Në faqen e kursit mund ta ndiqni sërish dhe të merrni një tjetër.
notice-certificate-attendance-ends-subject = Certifikata juaj e pjesëmarrjes nga kursi “{ $course }” vlen deri më { $day }
notice-certificate-applied-ends = Certifikata juaj e zbatimit nga kursi “{ $course }” vlen deri më { $day }. Në faqen e kursit mund ta ndiqni sërish dhe të merrni një tjetër.
notice-certificate-applied-ends-subject = Certifikata juaj e zbatimit nga kursi “{ $course }” vlen deri më { $day }
notice-quiz-spent = { $name } i përdori të gjitha përpjekjet te “{ $quiz }”, në kursin “{ $course }”. Mund ta lejoni ta provojë sërish.
quiz-unanswered =
    { $count ->
        [one] Një pyetje është pa përgjigje.
       *[other] { $n } pyetje janë pa përgjigje.
    } { $last ->
        [yes] Kjo është përpjekja juaj e fundit. Doni ta dorëzoni gjithsesi?
       *[no] Doni ta dorëzoni gjithsesi?
    }
quiz-all-unanswered = Nuk keni dhënë asnjë përgjigje. Po ta dorëzoni, kjo numërohet si përpjekje. Doni ta dorëzoni gjithsesi?
quiz-submit-anyway = Dorëzojeni gjithsesi
quiz-completed = E përfunduat kursin! Certifikatat që ju jep janë në faqen e tij:
