# Përvojat

network-part-experiences = Përvoja

experiences-title = Përvoja
experiences-lede = Çfarë provuan organizatat dhe komunitetet, çfarë funksionoi, çfarë jo, sa kushtoi dhe çfarë mund të përdorin të tjerët.
experiences-new = Tregoni një përvojë
experiences-new-lede = Shkruani shkurt dhe hapur, edhe për atë që nuk funksionoi. Mjafton një gjuhë; kush e lexon në tjetrën, e sheh siç e keni shkruar.
experiences-edit = Ndryshoni përvojën
experiences-place = Bashkia
experiences-any-place = Të gjitha bashkitë
experiences-kind = Nga vjen
experiences-kind-own = Nga Shqipëria
experiences-kind-regional = Nga rajoni
experiences-none = Asnjë përvojë e tillë
experiences-all = Të gjitha përvojat
experiences-count = { $count ->
    [one] { $n } përvojë
   *[other] { $n } përvoja
}
experiences-draft = Draft
experiences-draft-text = Ky është një draft: e shohin vetëm ata që shkruajnë për organizatën.
experiences-saved = U ruajt.
experiences-foreign = Një pjesë e tekstit është shkruar vetëm në anglisht dhe shfaqet ashtu.
experiences-who = Kush dhe ku
experiences-published = Botuar më
experiences-unsaid = Për këtë nuk thuhet gjë.
experiences-name = Titulli
experiences-tried = Çfarë u provua
experiences-tried-hint = Çfarë bëtë, me kë dhe pse pikërisht ashtu?
experiences-worked = Çfarë funksionoi
experiences-worked-hint = Çfarë ndryshoi dhe nga e dini?
experiences-failed = Çfarë nuk funksionoi
experiences-failed-hint = Çfarë do ta bënit ndryshe herën tjetër?
experiences-cost = Sa kushtoi
experiences-cost-hint = Para, punë, kohë, sende që u morën hua.
experiences-cost-amount = Shuma
experiences-cost-amount-hint = Në njësi të plota, p.sh. 12 500. Lëreni bosh kur nuk dihet: bosh nuk do të thotë zero.
experiences-currency = Monedha
experiences-currency-none = Zgjidhni monedhën
experience-currency-all = lekë
experience-currency-eur = euro
experience-currency-chf = franga zvicerane
experience-currency-usd = dollarë amerikanë
experiences-reuse = Çfarë mund të përdorin të tjerët
experiences-reuse-hint = Çfarë duhet pasur parasysh kur përsëritet diku tjetër?
experiences-where = Në cilat bashki
experiences-organisation = Organizata
experiences-publish = Ta shohin të gjithë
experiences-publish-hint = Pa këtë shenjë mbetet draft.
experiences-title-missing = Jepni një titull, në shqip ose në anglisht.
experiences-tried-missing = Shkruani çfarë u provua, në shqip ose në anglisht.
experiences-cost-odd = Shkruani shumën vetëm me shifra, në njësi të plota.
experiences-currency-missing = Zgjidhni monedhën e shumës.
experiences-organisation-missing = Zgjidhni një organizatë për të cilën shkruani.
experiences-meanwhile = Dikush tjetër e ndryshoi ndërkohë
experiences-meanwhile-text = Asgjë nuk u ruajt. Më poshtë është teksti që qëndron tani; në formular është ai që shkruat ju. Kur ta ruani sërish, ai zë vendin e këtij.
experience-country-xk = Kosovë
experience-country-mk = Maqedonia e Veriut
experience-country-me = Mali i Zi
experience-country-rs = Serbi
experience-country-hr = Kroaci
held-experiences = Përvojat që keni shkruar
experience-locked = Moderatorët e kanë mbyllur këtë përvojë për ndryshime.
subject-kind-experience = Përvojë
