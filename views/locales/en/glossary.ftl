# Glossary

glossary-title = Glossary
glossary-description = The words of local finance, plainly explained, with the indicators in which they are used.
glossary-lede = { $n } words met in municipal budgets and on this platform, explained for anyone.
glossary-filter = Find a word
glossary-letters = Letters
glossary-none = No word fits
glossary-none-text = Try another or a shorter word.
glossary-all = See all words
glossary-indicators = Indicators:
glossary-see = See also:
