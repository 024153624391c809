# Fjalorthi

glossary-title = Fjalorth
glossary-description = Fjalët e financave vendore, të shpjeguara thjesht, me treguesit ku përdoren.
glossary-lede = { $n } fjalë që hasen te buxhetet e bashkive dhe në këtë platformë, të shpjeguara për këdo.
glossary-filter = Gjeni një fjalë
glossary-letters = Shkronjat
glossary-none = Asnjë fjalë nuk përputhet
glossary-none-text = Provoni me një fjalë tjetër ose më të shkurtër.
glossary-all = Shihni të gjitha fjalët
glossary-indicators = Tregues:
glossary-see = Shihni edhe:
