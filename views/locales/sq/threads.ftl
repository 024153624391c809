# Diskutimet dhe ajo që shkruhet në to

text-too-long = Teksti ka më shumë se { $most } shenja. Ndajeni ose bashkëngjitni një skedar.
text-too-deep = Citimet, listat ose theksimet janë më shumë se { $most } shkallë brenda njëra-tjetrës.
text-too-many-parts = Teksti ka më shumë se { $most } pjesë. Për tabela të gjata bashkëngjitni një skedar.
text-too-many-links = Teksti ka më shumë se { $most } lidhje.
text-too-many-figures = Teksti ka më shumë se { $most } shifra.
text-too-many-mentions = Teksti përmend më shumë se { $most } persona.
text-too-many-pictures = Teksti ka më shumë se { $most } figura.
