# Threads and what people write in them

text-too-long = The text is longer than { $most } characters. Split it, or attach a file.
text-too-deep = Quotes, lists or emphasis stand more than { $most } deep in each other.
text-too-many-parts = The text has more than { $most } parts. Attach a file for long tables.
text-too-many-links = The text has more than { $most } links.
text-too-many-figures = The text has more than { $most } figures.
text-too-many-mentions = The text names more than { $most } people.
text-too-many-pictures = The text has more than { $most } pictures.
