# Propozimet për bibliotekën dhe katalogun e mjeteve

library-propose-who = Burime dhe mjete propozojnë edhe redaktorët e organizatave; redaksia e bibliotekës i lexon dhe i merr në listë.
library-propose-organisations = Shihni organizatat tuaja
library-propose-sign-in = Hyni për të propozuar
library-propose-lede = Çdo gjë shkruhet në të dyja gjuhët. Propozimin e shohin vetëm redaktorët e organizatës suaj dhe redaksia e bibliotekës, derisa të merret në listë.
library-take-lede = Kështu u propozua. Mund ta ndryshoni para se ta merrni; pastaj e shohin të gjithë.
resources-propose = Propozoni një burim
tools-propose = Propozoni një mjet
library-proposal-organisation = Në emër të organizatës
library-proposal-send = Dërgojeni propozimin
library-proposal-hidden = Organizata nuk mund të propozojë, sepse moderatorët e kanë fshehur ose mbyllur për ndryshime.
library-proposal-many = Organizata ka tashmë { $most } propozime që presin. Prisni vendimin ose tërhiqni një prej tyre.

library-proposals-title = Propozime për bibliotekën
library-proposals-lede = Burimet dhe mjetet që propozojnë organizatat. Dalin në listë vetëm pasi t’i marrë redaksia e bibliotekës.
library-proposals-sorts = Cilat propozime
library-proposals-waiting-sort = Presin vendim
library-proposals-own-sort = Të organizatave tuaja
library-proposals-waiting = Propozime që presin ({ $n })
library-proposals-own = Propozimet tuaja
library-proposals-none-waiting = Asnjë propozim nuk pret
library-proposals-none-waiting-text = Kur një organizatë propozon një burim ose një mjet, ai del këtu.
library-proposals-none-own = Ende nuk keni propozuar asgjë
library-proposals-none-own-text = Njihni një ligj, një udhëzues ose një mjet që u duhet edhe të tjerëve? Propozojeni.
library-proposals-none-theirs = Organizatat tuaja ende nuk kanë propozuar asgjë
library-proposals-none-theirs-text = Ju i shtoni vetë burimet dhe mjetet në bibliotekë. Çfarë propozojnë të tjerët në organizatat tuaja, del këtu.
library-proposals-nobody = Propozojnë redaktorët e organizatave

library-proposal-resource = Burim
library-proposal-tool = Mjet
library-proposal-state-waits = Pret vendim
library-proposal-state-taken = U mor në listë
library-proposal-state-declined = Nuk u mor
library-proposal-state-withdrawn = U tërhoq
library-proposal-became = Është në listë:
library-proposal-was-declined = Pse nuk u mor
library-proposal-involved = Për propozimet e organizatës suaj vendos një redaktor tjetër.
library-proposal-decide = Vendosni
library-proposal-decide-text = Lexojeni burimin e tij. Mund ta merrni siç është ose ta ndryshoni më parë; nëse nuk e merrni, shkruani pse.
library-proposal-take = Merreni në listë
library-proposal-words = Pse nuk e merrni
library-proposal-words-hint = E lexojnë redaktorët e organizatës.
library-proposal-decline = Mos e merrni
library-proposal-withdraw = Tërhiqeni propozimin
library-proposal-withdraw-text = Nuk pret më vendim. Nëse ndërroni mendje, duhet ta propozoni përsëri.
library-proposal-seen = Këtë faqe e shohin vetëm redaktorët e organizatës dhe redaksia e bibliotekës.
library-proposal-meanwhile = Ndërkohë ndodhi diçka tjetër
library-proposal-meanwhile-text = Për këtë propozim u vendos ose ai u tërhoq ndërsa ju shkruanit. Më poshtë lexoni si është tani.
library-proposal-done-made = Propozimi u dërgua. Do t’ju njoftojmë kur të vendoset.
library-proposal-done-declined = U vendos: nuk merret në listë. Kush e propozoi u njoftua.
library-proposal-done-withdrawn = Propozimi u tërhoq.

notice-library-proposal-waits = Një propozim për bibliotekën pret vendim
notice-library-proposal-taken = Propozimi juaj “{ $title }” u mor në bibliotekë
notice-library-proposal-declined = Propozimi juaj “{ $title }” nuk u mor në bibliotekë; lexoni pse

action-library-propose = Propozon burime dhe mjete në emër të organizatës, dhe i tërheq
action-library-decide = Merr në bibliotekë çfarë propozojnë organizatat, ose nuk e merr
audit-library-proposal-declined = Nuk mori në bibliotekë një propozim
audit-library-proposal-made = Propozoi një burim ose një mjet
audit-library-proposal-taken = Mori në bibliotekë një propozim
audit-library-proposal-withdrawn = Tërhoqi një propozim për bibliotekën
audit-sort-library-proposal = Propozimet për bibliotekën
held-library-proposals = Çfarë propozuat për bibliotekën dhe çfarë vendosët atje
