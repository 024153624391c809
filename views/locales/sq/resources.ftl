# Biblioteka dhe mjetet

network-part-resources = Burime
network-part-tools = Mjete

library-search = Fjalë në tekst
library-search-title = Fjalë në titull
library-theme = Tema
library-any-theme = Të gjitha temat
library-language = Gjuha
library-any-language = Të gjitha gjuhët
library-any-kind = Të gjitha llojet
library-licence = Licenca
library-source = Burimi
library-unknown = nuk dihet
library-none-text = Hiqni një filtër ose kërkoni me fjalë të tjera.

resources-title = Burime
resources-lede = Ligje, udhëzues, modele, studime dhe të dhëna për ata që ndjekin paratë dhe vendimet e bashkisë. Çdo burim ka adresën ku mund të lexohet.
resources-kind = Lloji
resources-none = Asnjë burim i tillë
resources-all = Të gjitha burimet
resources-count = { $count ->
    [one] { $n } burim
   *[other] { $n } burime
}
resources-author = Autori
resources-publisher = Botuesi
resources-year = Viti
resources-version = Versioni
resources-read = Lexojeni te
resource-kind-guide = Udhëzues
resource-kind-law = Ligj
resource-kind-template = Model
resource-kind-study = Studim
resource-kind-dataset = Të dhëna

tools-title = Mjete
tools-lede = Mjete të internetit për transparencë, llogaridhënie dhe pjesëmarrje: çfarë bëjnë, sa kushtojnë, kush i ka përdorur, ku dhe me çfarë rezultati.
tools-purpose = Për çfarë shërben
tools-any-purpose = Të gjitha qëllimet
tools-cost = Sa kushton
tools-any-cost = Çdo kosto
tools-none = Asnjë mjet i tillë
tools-all = Të gjitha mjetet
tools-count = { $count ->
    [one] { $n } mjet
   *[other] { $n } mjete
}
tools-website = Adresa
tools-used = Kush e ka përdorur
tools-used-none = Për këtë mjet nuk u gjet ende një përdorim me burim.
tools-alternatives = Mjete të ngjashme
tool-purpose-transparency = transparencë
tool-purpose-accountability = llogaridhënie
tool-purpose-participation = pjesëmarrje
tool-cost-free = falas
tool-cost-open-source = falas, me kod të hapur
tool-cost-paid = me pagesë
tool-cost-mixed = pjesërisht falas

tongue-sq = shqip
tongue-en = anglisht
tongue-bg = bullgarisht
tongue-bs = boshnjakisht
tongue-ca = katalanisht
tongue-hr = kroatisht
tongue-fr = frëngjisht
tongue-de = gjermanisht
tongue-el = greqisht
tongue-hu = hungarisht
tongue-it = italisht
tongue-mk = maqedonisht
tongue-ro = rumanisht
tongue-sr = serbisht
tongue-es = spanjisht
tongue-tr = turqisht
tongue-uk = ukrainisht
