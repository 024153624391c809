# Figures: views pinned to be cited.
figure-word = Figure
figure-new = Cite this view
figure-new-lede = A figure keeps this view and its values as they are now, under a short address that stays. When a later release changes a value, the figure shows both.
figure-pin = Make it a figure
figure-done = This is its address from now on.
figure-same = Its values are still the same in the newest release:
figure-changed = The data changed since
figure-changed-text = { $count ->
    [one] One of { $of } values is
   *[other] { $changed } of { $of } values are
} different in the newest release:
figure-changed-more = { $count ->
    [one] Not all of the changes are shown.
   *[other] Not all of the { $changed } changes are shown; the figure as JSON holds them all.
}
figure-changed-caption = Values that changed, then and now
figure-since = The data changed since: see release { $release }
figure-then = Then
figure-now = Now
figure-change = Change
figure-place = Place
figure-points = { $change } points
figure-became-known = was missing
figure-became-lost = is missing
figure-none = no figure
figure-live = This view as it is now
figure-cite = How to cite it
figure-cite-text = Copy the sentence, or only the address. Pasted into a discussion here, the address becomes a card with the drawing.
figure-sentence = “{ $title }” ({ $subtitle }). Bashkë, { $release }. Source: { $source }. { $address }
figure-sentence-illustrative = “{ $title }” ({ $subtitle }). Illustrative figures, made for training; not real. Bashkë, { $release }. { $address }
figure-embed = To show it in a page of your own:
figure-embed-more = How it stands now, sources and numbers
figure-about = About this figure
figure-as-of = As of
figure-pinned-on = Pinned on
figure-history = What releases changed
figure-revision = { $count ->
    [one] one value changed
   *[other] { $n } values changed
}; the most: { $place }, { $period }: from { $before } to { $after }
figure-values = Values as they were
figure-no-drawing = It cannot be drawn any more
figure-no-drawing-text = The catalogue changed since. The values are kept as they were.
figure-too-many = This view holds more values than a figure can keep (2,000). Choose fewer places or periods.
figures-changed-title = Figures that this release changed
figures-changed-lede = Views that people pinned to cite them, with at least one value that this release changed. Whoever pinned them was told.
figures-changed-none = No figure changed
figures-changed-none-text = No value that somebody pinned is different in this release.
figures-changed-link = Figures that this release changed
table-cite = Cite
held-figures = Figures that you pinned
held-imports = Files and corrections that you brought as a steward
figure-cited = Experiences that cite it
