# Charts

chart-illustrative = ILLUSTRATIVE – not real
chart-illustrative-long = Illustrative figures, made for training. They are not real.
chart-no-figure = no figure
chart-not-drawable = a figure that cannot be drawn
chart-source = Source: { $source }
chart-source-head = Source:
chart-numbers = See the numbers in a table
chart-numbers-of = Table of the numbers: { $title }
chart-offers = Downloads
chart-reading = Reading line: move with the left and right arrow keys
chart-download = Download
chart-cite = Cite this
chart-period = Period
chart-unit = Unit: { $unit }
chart-value = Value
chart-share = Share
chart-total = Total
chart-rest = Not broken down
chart-whole = Total (100%): { $amount }
chart-median = Median
chart-quartile-low = Lower quartile
chart-quartile-high = Upper quartile
chart-axis-scaled = { $scale } { $unit }
chart-without = No figure ({ $n })
chart-class-all = all values
chart-class-below = below { $to }
chart-class-between = { $from } to { $to }
chart-class-over = above { $from }
chart-class-above = { $from } and more
chart-spark = From { $from } ({ $first }) to { $to } ({ $last }).

chart-status-approximate = approximate
chart-status-estimated = estimate
chart-status-provisional = provisional
chart-status-revised = revised
chart-status-disputed = another source says { $value }

chart-note-soft = Hollow marks are approximate, estimated or provisional values.
chart-note-disputed = Where two sources give different values, both are drawn, joined by a bracket.
chart-note-grid-soft = ≈ marks an approximate, estimated or provisional value.
chart-note-grid-disputed = Where two sources give different values, both are written, parted by “/”.
chart-note-grid-missing = – means that there is no figure; the table says why.
chart-note-beyond = Some values are too large to draw; they are in the table.
chart-note-undated = { $count ->
    [one] { $n } value without a stated date is only in the table.
   *[other] { $n } values without a stated date are only in the table.
}
chart-note-soft-ring = A ring in the corner of a tile marks an approximate, estimated or provisional value.
chart-note-disputed-ring = A ring with a dot marks a value on which two sources differ; the table has both.
chart-note-soft-table = Some values are approximate, estimated or provisional; the table says which.
chart-note-disputed-table = On some values two sources differ; the table has both.
chart-note-break = From { $period } on, the source counts something else ({ $note }), so the line breaks there.
chart-note-log = The scale is logarithmic: equal distances show equal ratios.
chart-note-not-positive = { $count ->
    [one] { $n } value of zero or below cannot be drawn on this scale; it is in the table.
   *[other] { $n } values of zero or below cannot be drawn on this scale; they are in the table.
}
chart-note-incomplete = In some periods the figure of one component is missing, so the column does not show the full sum.
chart-note-foot = A dotted box shows that the figure is missing.
chart-note-band = The band shows the middle half: a quarter lies below it and a quarter above.
