# Korniza e çdo faqeje

layout-name = Bashkë
layout-skip = Kaloni te përmbajtja
layout-menu = Menyja
layout-nav = Pjesët e platformës
layout-search = Kërkoni në platformë
# Emri i gjuhës, në vetë atë gjuhë
layout-language = Shqip

nav-home = Kreu
nav-places = Vendet
nav-indicators = Treguesit
nav-compare = Krahasimi
nav-ranking = Renditja
nav-map = Harta
nav-data = Të dhënat
nav-explore = Eksplorimi
nav-region = Rajoni
nav-methodology = Metodologjia
nav-glossary = Fjalorth
nav-search = Kërkimi

illustrative-label = Shifra ilustruese
illustrative-title = Këto shifra nuk janë të vërteta.
illustrative-text = I ka krijuar një program për ushtrime dhe prova; nuk përshkruajnë asnjë bashki.
illustrative-back = Kthehuni te shifrat e publikuara

footer-nav = Rreth platformës
footer-about = Financat publike të 61 bashkive të Shqipërisë, çdo shifër me burimin e vet, për banorët, këshilltarët, gazetarët dhe organizatat që duan t’i kuptojnë e t’i përdorin.
footer-api = API për programuesit
footer-licence = Të dhënat ruajnë licencën e burimit të tyre, të shënuar pranë çdo burimi. Kodi i platformës është i hapur, nën licencën EUPL-1.2.

# Faqet e gabimeve

error-kicker = Gabim { $status }
error-400-title = Kjo adresë nuk kuptohet
error-400-text = Një pjesë e adresës nuk lexohet dot, ndaj nuk dimë çfarë të tregojmë.
error-network = Shihni rrjetin
error-courses = Shihni kurset
error-dialogues = Shihni dialogët
error-threads = Shihni diskutimet
error-questions = Shihni pyetjet
error-account = Llogaria ime
error-unsent = Nuk u dërgua asgjë: faqja ku po shkruanit nuk shfaqet më. Fjalët tuaja janë më poshtë, që t’i ruani.
error-typed = Çfarë shkruat
error-403-title = Kjo nuk ju lejohet
error-403-text = Faqja ose veprimi është për të tjerë, ose duhet një hap më parë.
error-404-title = Kjo faqe nuk gjendet
error-404-text = Ndoshta adresa është shkruar ndryshe, ose faqja është zhvendosur.
error-405-title = Kjo nuk mund të bëhet këtu
error-405-text = Faqja ekziston, por nuk i përgjigjet kësaj kërkese. Hapeni nga menyja ose nga kërkimi.
error-409-title = Diçka ndryshoi ndërkohë
error-409-text = Dikush tjetër, ose ju në një dritare tjetër, e ndryshoi këtë ndërkohë. Hapeni faqen sërish dhe shihni si është tani.
error-413-title = Dërguat më shumë sesa pranohet
error-413-text = Zvogëloni skedarin ose ndajeni në pjesë dhe provojeni sërish.
error-413-texts = Tekstet së bashku janë më të gjata nga sa mund të pranojmë. Kthehuni prapa në shfletues, shkurtojini dhe dërgojini sërish.
error-429-title = Shumë kërkesa përnjëherë
error-429-text = Prisni një minutë dhe provojeni sërish. Për shumë të dhëna njëherësh shkarkoni skedarët e plotë te “Të dhënat”.
error-500-title = Ndodhi një gabim nga ana jonë
error-500-text = Gabimi u regjistrua dhe nuk është faji juaj; provojeni sërish pas pak.
error-503-title = Platforma është e zënë
error-503-text = Nuk mund t’ju përgjigjemi në këtë çast. Provojeni sërish pas një minute.
error-search = Kërkoni një vend, një tregues ose një fjalë
error-suggestions = A po kërkonit ndonjë nga këto?
error-again = Provoni sërish
error-places = Shihni vendet
error-home = Shkoni te kreu
error-request-id = Nëse na shkruani, jepni këtë numër:
