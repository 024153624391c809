# Mesazhet që dërgon platforma

mail-greeting = Përshëndetje { $name },
mail-signature = Bashkë

mail-verify-address-subject = Vërtetoni adresën tuaj
mail-verify-address-text = Dikush, besojmë ju, krijoi një llogari në Bashkë me këtë adresë.
mail-verify-address-action = Vërtetojeni adresën
mail-verify-address-otherwise = Lidhja vlen tri ditë. Nëse nuk ishit ju, mos bëni asgjë: pa këtë hap askush nuk merr pjesë me të, dhe pas shtatë ditësh llogaria fshihet.

mail-account-exists-subject = Keni tashmë një llogari
mail-account-exists-text = Dikush, besojmë ju, deshi të krijojë një llogari në Bashkë me këtë adresë. Ajo ka tashmë një llogari.
mail-account-exists-action = Hyni
mail-account-exists-otherwise = Nëse keni harruar fjalëkalimin, mund të vendosni një të ri nga faqja e hyrjes. Nëse nuk ishit ju, mos bëni asgjë.

mail-reset-password-subject = Fjalëkalim i ri
mail-reset-password-text = Dikush, besojmë ju, kërkoi një fjalëkalim të ri për llogarinë tuaj.
mail-reset-password-action = Vendoseni fjalëkalimin
mail-reset-password-otherwise = Lidhja vlen një orë. Nëse nuk ishit ju, mos bëni asgjë: fjalëkalimi mbetet ai që është.

mail-password-changed-subject = Fjalëkalimi u ndryshua
mail-password-changed-text = Fjalëkalimi i llogarisë suaj sapo u ndryshua.
mail-password-changed-otherwise = Nëse nuk ishit ju, vendosni menjëherë një të ri:
mail-password-changed-action = Fjalëkalim i ri

mail-verify-new-address-subject = Vërtetoni adresën e re
mail-verify-new-address-text = Kërkuat që llogaria juaj në Bashkë të përdorë këtë adresë.
mail-verify-new-address-action = Vërtetojeni adresën
mail-verify-new-address-otherwise = Lidhja vlen një ditë. Nëse nuk ishit ju, mos bëni asgjë.

mail-address-changing-subject = Adresa juaj do të ndryshojë
mail-address-changing-text = U kërkua që llogaria juaj të përdorë adresën { $to }. Ndryshimi ndodh kur të vërtetohet adresa e re.
mail-address-changing-otherwise = Nëse nuk ishit ju, dikush është futur në llogarinë tuaj. Vendosni menjëherë një fjalëkalim të ri; atëherë ndryshimi nuk ndodh:
mail-address-changing-action = Fjalëkalim i ri

mail-second-factor-added-subject = Hyrja me dy hapa u ndez
mail-second-factor-added-text = Nga tani, llogaria juaj kërkon pas fjalëkalimit edhe një kod.
mail-second-factor-added-otherwise = Nëse nuk ishit ju, dikush është futur në llogarinë tuaj. Na shkruani dhe vendosni një fjalëkalim të ri:
mail-second-factor-added-action = Fjalëkalim i ri

mail-second-factor-removed-subject = Hyrja me dy hapa u fik
mail-second-factor-removed-text = Llogaria juaj hapet tani vetëm me fjalëkalim.
mail-second-factor-removed-otherwise = Nëse nuk ishit ju, vendosni menjëherë një fjalëkalim të ri:
mail-second-factor-removed-action = Fjalëkalim i ri

mail-account-deleted-subject = Llogaria juaj u fshi
mail-account-deleted-text = Llogaria juaj në Bashkë u fshi, siç kërkuat. Ajo që keni shkruar mbetet, me emrin “ish-anëtar”.

mail-role-changed-subject = Roli juaj ndryshoi
mail-role-changed-given = Morët rolin “{ $role }”. Hyni sërish për ta përdorur.
mail-role-changed-taken = Nuk e keni më rolin “{ $role }”.
mail-role-changed-action = Llogaria ime

mail-choose = Zgjidhni sa shpesh ju shkruajmë
mail-end = Ndaloni këto mesazhe
mail-notice-action = Hapeni
mail-digest-subject = { $count ->
    [one] { $shown } njoftim nga Bashkë
   *[other] { $shown } njoftime nga Bashkë
}
mail-digest-text-daily = Kjo është e re që nga përmbledhja e djeshme:
mail-digest-text-weekly = Kjo është e re që nga përmbledhja e javës së kaluar:
mail-digest-further = { $count ->
    [one] Edhe { $shown } njoftim tjetër
   *[other] Edhe { $shown } njoftime të tjera
}
mail-greeting-guest = Përshëndetje,

mail-decision-made-subject = Vendim i moderatorëve
mail-decision-made-action = Shihni vendimin ose ankohuni

mail-report-answered-subject = Përgjigje për raportin tuaj
mail-report-answered-text = Më { $date } raportuat “{ $title }”. Faleminderit.
mail-report-answered-decided = Vendimi: { $measure }. Rregulli që u shqyrtua: { $rule }. Arsyetimin e plotë e lexon ai për të cilin u vendos; vendimet, pa emra, janë në regjistrin e moderimit.
mail-report-answered-action = Regjistri i moderimit

mail-report-closed-subject = Raporti juaj u mbyll
mail-report-closed-text = Më { $date } raportuat dikë në Bashkë. Faleminderit.
mail-report-closed-closed = Ndërkohë ai person e fshiu llogarinë, ndaj çështja u mbyll pa vendim.
mail-report-closed-action = Regjistri i moderimit

mail-appeal-decided-subject = Ankimi juaj u shqyrtua
mail-appeal-decided-upheld = U ankuat për vendimin mbi “{ $title }”. Një moderator tjetër e shqyrtoi dhe vendimi mbeti.
mail-appeal-decided-overturned = U ankuat për vendimin mbi “{ $title }”. Një moderator tjetër e shqyrtoi dhe vendimi u hoq.
mail-appeal-decided-why = Arsyeja: { $answer }
mail-appeal-decided-action = Vendimet për mua
