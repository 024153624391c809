# Shënimet dhe diskutimet nën mësime

note-title = Shënimi im
note-text = Shënimi
note-hint = E shihni vetëm ju.
note-bookmark = Shënojeni për t’u kthyer këtu
note-bookmarked = e shënuar
note-save = Ruajeni shënimin
note-saved = U ruajt më { $at }.
note-too-long = Shënimi është tepër i gjatë: së shumti { $most } shenja.
note-other-window = Ndërkohë e ndryshuat në një dritare tjetër. Këtu është ajo që u ruajt atje; poshtë mbetet ajo që shkruat këtu.
notes-title = Shënimet e mia
notes-lede = I shihni vetëm ju.
notes-all = Të gjitha shënimet e mia
notes-removed = Shënimi u fshi.
notes-course-gone = kursi nuk gjendet më
note-remove = Fshijeni
note-remove-text = Shënimi fshihet përgjithmonë.
note-remove-send = Fshijeni shënimin
notes-none = Ende nuk keni shënime
notes-none-text = Nën çdo mësim, kuiz, ushtrim e detyrë mund të shkruani një shënim ose ta shënoni për t’u kthyer.
course-done-noted = Shënimi u ruajt.
held-notes = Shënimet tuaja, që nuk i sheh askush tjetër
item-threads-figures = Shifrat në të diskutohen më vete:
item-threads-figure = shifra { $code }
thread-kind-item = Mësim i një kursi
thread-kind-project = Projekt
thread-kind-experience = Përvojë
