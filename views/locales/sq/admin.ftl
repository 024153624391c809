# Administrimi

admin-title = Administrimi
admin-pages = Faqet e administrimit
admin-overview = Përmbledhje
admin-overview-lede = Ajo që kërkon vëmendje sot.
admin-people = Personat
admin-roles = Rolet dhe të drejtat
admin-settings = Cilësimet
admin-mail = Posta në dalje
admin-jobs = Punët në sfond
admin-audit = Ditari i veprimeve

admin-done-role = Roli u ndryshua dhe hyrjet e personit u mbyllën.
admin-done-sessions = Hyrjet u mbyllën.
admin-done-setting = Cilësimi u ndryshua.
admin-done-mail = Mesazhi u vu sërish në radhë.
admin-done-job = Puna u vu sërish në radhë.

admin-count-people = Persona me llogari
admin-count-mails-waiting = Mesazhe në pritje
admin-count-mails-stuck = Mesazhe që presin vendimin tuaj
admin-count-jobs-dead = Punë të dështuara
admin-count-sign-ins-failed = Hyrje të dështuara në 24 orët e fundit

admin-head-name = Emri
admin-head-email = Adresa
admin-head-roles = Rolet
admin-head-joined = Anëtar që nga
admin-head-marks = Gjendja
admin-head-role = Roli
admin-head-since = Që nga
admin-head-action = Veprimi
admin-head-who = Kush
admin-head-needs = Çfarë duhet tjetër
admin-head-state = Gjendja
admin-head-number = Nr.
admin-head-kind = Lloji
admin-head-to = Për
admin-head-attempts = Prova
admin-head-error = Gabimi i fundit
admin-head-asked = U kërkua
admin-head-sent = U dërgua
admin-head-do = Ç’mund të bëni
admin-head-due = Jo para
admin-head-when = Kur
admin-head-outcome = Si përfundoi

admin-people-search = Emri ose adresa
admin-people-among = Cilët
admin-people-count = { $count ->
    [one] { $shown } person
   *[other] { $shown } persona
}
admin-people-none = Nuk u gjet askush
admin-people-none-text = Kërkoni një pjesë të emrit ose të adresës, ose zgjidhni të gjithë.
admin-among-all = Të gjithë
admin-among-unverified = I paverifikuar
admin-among-suspended = I pezulluar
admin-among-deleted = I fshirë

former-member = Ish-anëtar
admin-none = Jo ende
admin-verified = Adresa e vërtetuar
admin-on = e ndezur
admin-off = e fikur
admin-key = Çelësi
admin-sessions = { $count ->
    [0] Asnjë hyrje e hapur.
    [one] { $shown } hyrje e hapur.
   *[other] { $shown } hyrje të hapura.
}
admin-end-sessions = Mbyllni të gjitha hyrjet
admin-deleted-at = Llogaria u fshi më { $at }
admin-suspended-until = I pezulluar deri më { $until }
admin-person-events = Veprimet e fundit
admin-person-events-all = Të gjitha veprimet e këtij personi
admin-no-roles = Asnjë rol; ka të drejtat e çdo anëtari.
admin-take-role = Hiqjani rolin “{ $role }”
admin-give-role = Jepini një rol
admin-give-role-hint = Hyrjet e personit mbyllen dhe ai njoftohet me postë.
admin-give-role-send = Jepjani rolin

admin-roles-lede = Kush mban një rol dhe çfarë lejon secili. Kush nuk përmendet te një veprim, nuk e bën dot.
admin-holders = Kush mban role
admin-holders-more = Këtu janë vetëm të parët; të tjerët gjenden te personat, sipas rolit
admin-policy = Kush mund të bëjë çfarë

who-anyone = Kushdo
who-member = Anëtar me adresë të vërtetuar
who-oneself = Personi për të cilin bëhet fjalë
who-in-owner = Pronar i organizatës
who-in-editor = Redaktor i organizatës
who-in-member = Anëtar i organizatës
need-fresh = Ka treguar kush është brenda çerek ore
need-not-own-work = Jo për punën e vet, përveç kur e lejon cilësimi
need-not-involved = Nuk është palë
need-even-suspended = Edhe i pezulluar

action-account-manage = Sheh e ndryshon llogarinë e vet
action-account-secure = Ndryshon fjalëkalimin, adresën ose hapin e dytë; merr të dhënat e veta; fshin llogarinë
action-experience-write = Shkruan për përvojat e organizatës
action-library-write = Shkruan bibliotekën dhe katalogun e mjeteve
action-funding-write = Shënon programet, thirrjet dhe grantet me burimet e tyre
action-tool-use-write = Tregon cilat mjete përdori organizata
action-review-write = Vlerëson mjete dhe burime në emër të organizatës
action-review-withdraw = Tërheq vlerësimin e vet
action-directory-list-oneself = Del në listën e rrjetit dhe zgjedh kush e sheh
action-organisation-create = Regjistron një organizatë
action-organisation-edit = Ndryshon të dhënat e organizatës
action-organisation-act-for = Flet e vepron në emër të organizatës
action-organisation-manage-members = Fton anëtarë dhe vendos për ta
action-organisation-manage-owners = Jep ose heq pronësinë e organizatës
action-organisation-hand-over = Ia kalon organizatën një pronari tjetër
action-organisation-request-to-join = Kërkon të hyjë në një organizatë
action-organisation-leave = Largohet nga organizata
action-organisation-claim = Kërkon të përfaqësojë një organizatë pa pronar
action-claim-decide = Vendos për një kërkesë përfaqësimi
action-organisation-verify = Jep ose heq shenjën e verifikimit
action-figures-import = Lexon një import shifrash
action-figures-publish = Boton shifrat që presin
action-figures-correct = Ndreq një vlerë, me burim e arsye
action-figures-edit-indicator = Ndryshon tekstet e një treguesi
action-figures-pin = Krijon një shifër për ta cituar
action-figures-answer-report = U përgjigjet raporteve për shifrat
action-figures-dispute = Shënon një vlerë si të kundërshtuar
action-report-make = Raporton diçka
action-report-decide = Vendos për raportet
action-decision-appeal = Ankohet ndaj një vendimi për veten
action-appeal-decide = Vendos për një ankim
action-platform-administer = Sheh personat, postën, punët dhe ditarin
action-role-grant = Jep ose heq një rol
action-settings-change = Ndryshon cilësimet

admin-settings-lede = Çdo ndryshim shënohet në ditar me emrin tuaj.
admin-turn-on = Ndizeni: { $what }
admin-turn-off = Fikeni: { $what }
setting-own-work-allowed = Botimi i punës së vet
setting-own-work-allowed-text = Kur është e ndezur, kujdestari mund të botojë shifrat që importoi vetë. Kur është e fikur, i boton një kujdestar tjetër.
setting-sign-up-open = Regjistrimi i hapur
setting-sign-up-open-text = Kur është e fikur, askush nuk krijon dot llogari të re; kush ka një, hyn si më parë.
sign-up-closed = Tani për tani nuk hapen llogari të reja.
sign-up-closed-text = Leximi mbetet i hapur për të gjithë. Provojeni sërish më vonë.

admin-mail-lede = Të parat vijnë mesazhet e pasigurta, për të cilat nuk dimë a kanë mbërritur, dhe ato të dështuara, që nuk u pranuan. Çfarë thotë një mesazh, nuk shihet.
admin-mail-all = Të gjitha
admin-mail-again = Dërgojeni sërish nr. { $number }
admin-mail-none = Asnjë mesazh
admin-mail-none-text = Në këtë gjendje nuk ka mesazhe.
mail-state-uncertain = I pasigurt: ndoshta ka mbërritur
mail-state-dead = I dështuar: nuk u pranua
mail-state-handing-over = Po dorëzohet
mail-state-waiting = Në pritje
mail-state-sent = I dërguar

admin-jobs-lede = Punët e dështuara u provuan disa herë radhazi pa sukses. Shihni gabimin, hiqni shkakun dhe vërini sërish në radhë.
admin-job-revive = Provojeni sërish nr. { $number }
admin-jobs-none = Asnjë punë
admin-jobs-none-text = Në këtë gjendje nuk ka punë.
job-state-dead = Të dështuara
job-state-running = Në kryerje
job-state-waiting = Në pritje

admin-audit-lede = Kush bëri çfarë, kur dhe nga ku. Ditarit vetëm i shtohet: asgjë nuk ndryshohet dhe nuk fshihet.
admin-audit-any = Si të jetë
admin-audit-person-hint = Çelësi ose adresa e plotë
admin-audit-from = Nga dita
admin-audit-to = Deri ditën
admin-audit-person-none = Nuk ka person me këtë çelës ose adresë.
admin-audit-date-none = Kjo nuk është datë, si 2026-11-23.
admin-audit-newest = Më të rejat
admin-audit-older = Më të vjetra
admin-audit-file = Shkarkoni të gjitha këto si CSV
admin-audit-none = Asnjë veprim
admin-audit-none-text = Asgjë e shënuar nuk i përgjigjet kësaj.
admin-nobody = Vizitor ose platforma
outcome-done = U bë
outcome-refused = U refuzua
outcome-failed = Dështoi
admin-count-claims-waiting = Kërkesa për përfaqësim që presin vendim
admin-language = Gjuha në të cilën i shkruajmë

# What a message is

mail-kind-verify-address = Vërtetimi i adresës
mail-kind-account-exists = Llogaria ekziston tashmë
mail-kind-reset-password = Fjalëkalim i ri
mail-kind-password-changed = Fjalëkalimi u ndryshua
mail-kind-verify-new-address = Vërtetimi i adresës së re
mail-kind-address-changing = Adresa po ndryshohet
mail-kind-second-factor-added = Hyrja me dy hapa u vendos
mail-kind-second-factor-removed = Hyrja me dy hapa u hoq
mail-kind-account-deleted = Llogaria u fshi
mail-kind-role-changed = Një rol u dha ose u hoq
mail-kind-notice = Njoftim
mail-kind-digest = Përmbledhje njoftimesh
mail-kind-decision-made = Vendim i moderatorëve
mail-kind-report-answered = Përgjigje për një raport
mail-kind-report-closed = Raport i mbyllur
mail-kind-appeal-decided = Vendim për një ankesë
mail-kind-invitation = Ftesë
mail-kind-claim-decided = Vendim për një kërkesë përfaqësimi
mail-kind-mark-lapses = Shenja e verifikimit po skadon

# What is done in the background

job-kind-account-sign-up = Krijimi i një llogarie
job-kind-account-reset = Kërkesë për fjalëkalim të ri
job-kind-account-proof = Hyrje e refuzuar: ndoshta mungon vërtetimi
job-kind-account-sweep = Pastrimi i llogarive
job-kind-notice-at-once = Dërgimi i një njoftimi
job-kind-notice-digests = Përgatitja e përmbledhjeve
job-kind-notice-digest = Dërgimi i një përmbledhjeje
job-kind-mail = Dërgimi i një mesazhi
job-kind-moderation-answer = Përgjigje atyre që raportuan
job-kind-moderation-closed = Mbyllja e një raporti
job-kind-moderation-sweep = Pastrimi i moderimit
job-kind-organisation-remind = Kujtesë për shenjën e verifikimit
job-kind-thread-tell = Njoftimi për një postim
job-kind-question-tell = Njoftimi për një pyetje
job-kind-question-remind = Kujtesë për pyetjet
job-kind-dialogue-tell = Njoftimi për një dialog
job-kind-dialogue-stages = Njoftimi për fazat
job-kind-dialogue-opinions = Harta e mendimeve
job-kind-dialogue-votes-closed = Mbyllja e votimeve
job-kind-finance-read = Leximi i një skedari
job-kind-finance-judge = Krahasimi i shifrave me botimin e ri
job-kind-upload-remove = Heqja e një skedari
job-kind-sweep = Pastrimi i asaj që ka skaduar
