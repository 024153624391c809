# Grafikët

chart-illustrative = ILUSTRUESE – jo e vërtetë
chart-illustrative-long = Shifra ilustruese, të krijuara për ushtrim. Nuk janë të vërteta.
chart-no-figure = pa shifër
chart-not-drawable = shifër që nuk mund të paraqitet
chart-source = Burimi: { $source }
chart-source-head = Burimi:
chart-numbers = Shihni shifrat në tabelë
chart-numbers-of = Tabela e shifrave: { $title }
chart-offers = Shkarkime
chart-reading = Vija e leximit: lëvizni me shigjetat majtas dhe djathtas
chart-download = Shkarkoni
chart-cite = Citoni
chart-period = Periudha
chart-unit = Njësia: { $unit }
chart-value = Vlera
chart-share = Pjesa
chart-total = Gjithsej
chart-rest = Pjesa e pazbërthyer
chart-whole = Gjithsej (100%): { $amount }
chart-median = Mediana
chart-quartile-low = Kuartili i poshtëm
chart-quartile-high = Kuartili i sipërm
chart-axis-scaled = { $scale } { $unit }
chart-without = Pa shifër ({ $n })
chart-class-all = të gjitha vlerat
chart-class-below = nën { $to }
chart-class-between = nga { $from } te { $to }
chart-class-over = mbi { $from }
chart-class-above = { $from } e më shumë
chart-spark = Nga { $from } ({ $first }) në { $to } ({ $last }).

chart-status-approximate = përafërsisht
chart-status-estimated = vlerësim
chart-status-provisional = e përkohshme
chart-status-revised = e rishikuar
chart-status-disputed = një burim tjetër jep { $value }

chart-note-soft = Shenjat bosh janë vlera të përafërta, të vlerësuara ose të përkohshme.
chart-note-disputed = Aty ku dy burime japin vlera të ndryshme, paraqiten të dyja, të lidhura me një kllapë.
chart-note-grid-soft = ≈ shënon vlerë të përafërt, të vlerësuar ose të përkohshme.
chart-note-grid-disputed = Aty ku dy burime japin vlera të ndryshme, shkruhen të dyja, të ndara me “/”.
chart-note-grid-missing = – do të thotë se nuk ka shifër; arsyeja shkruhet te tabela.
chart-note-beyond = Disa vlera janë tepër të mëdha për t’u paraqitur; ato gjenden në tabelë.
chart-note-undated = { $count ->
    [one] { $n } vlerë pa datë të shprehur gjendet vetëm në tabelë.
   *[other] { $n } vlera pa datë të shprehur gjenden vetëm në tabelë.
}
chart-note-soft-ring = Rrethi në cep të një kutie shënon një vlerë të përafërt, të vlerësuar ose të përkohshme.
chart-note-disputed-ring = Rrethi me pikë shënon një vlerë për të cilën dy burime ndryshojnë; tabela i jep të dyja.
chart-note-soft-table = Disa vlera janë të përafërta, të vlerësuara ose të përkohshme; tabela tregon cilat.
chart-note-disputed-table = Për disa vlera dy burime ndryshojnë; tabela i jep të dyja.
chart-note-break = Nga { $period } e tutje burimi numëron diçka tjetër ({ $note }), prandaj vija ndërpritet aty.
chart-note-log = Shkalla është logaritmike: largësi të njëjta tregojnë raporte të njëjta.
chart-note-not-positive = { $count ->
    [one] { $n } vlerë zero ose negative nuk paraqitet dot në këtë shkallë; ajo gjendet në tabelë.
   *[other] { $n } vlera zero ose negative nuk paraqiten dot në këtë shkallë; ato gjenden në tabelë.
}
chart-note-incomplete = Në disa periudha mungon shifra e ndonjë përbërësi, prandaj shtylla nuk tregon shumën e plotë.
chart-note-foot = Kutia me pika tregon se shifra mungon.
chart-note-band = Brezi tregon gjysmën e mesme: një e katërta qëndron nën të dhe një e katërta mbi të.
