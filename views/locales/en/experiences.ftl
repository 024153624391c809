# Experiences

network-part-experiences = Experiences

experiences-title = Experiences
experiences-lede = What organisations and communities tried, what worked, what did not, what it cost and what others can use again.
experiences-new = Tell of an experience
experiences-new-lede = Write briefly and openly, also of what did not work. One language is enough; whoever reads in the other sees it as you wrote it.
experiences-edit = Change the experience
experiences-place = Municipality
experiences-any-place = All municipalities
experiences-kind = Where it comes from
experiences-kind-own = From Albania
experiences-kind-regional = From the region
experiences-none = No such experience
experiences-all = All experiences
experiences-count = { $count ->
    [one] { $n } experience
   *[other] { $n } experiences
}
experiences-draft = Draft
experiences-draft-text = This is a draft: only those who write for the organisation see it.
experiences-foreign = Part of the text was written in Albanian only, and is shown so.
experiences-who = Who and where
experiences-published = Published on
experiences-unsaid = Nothing is said of this.
experiences-name = Title
experiences-tried = What was tried
experiences-tried-hint = What did you do, with whom, and why in that way?
experiences-worked = What worked
experiences-worked-hint = What changed, and how do you know?
experiences-failed = What did not work
experiences-failed-hint = What would you do differently next time?
experiences-cost = What it cost
experiences-cost-hint = Money, work, time, things that were lent.
experiences-cost-amount = Amount
experiences-cost-amount-hint = In whole units, such as 12 500. Leave it empty where it is not known: empty does not mean zero.
experiences-currency = Currency
experiences-currency-none = Choose the currency
experience-currency-all = lekë
experience-currency-eur = euro
experience-currency-chf = Swiss francs
experience-currency-usd = US dollars
experiences-reuse = What others can use again
experiences-reuse-hint = What must one think of when it is done elsewhere?
experiences-where = In which municipalities
experiences-organisation = Organisation
experiences-publish = Everyone is to see it
experiences-publish-hint = Without this mark it stays a draft.
experiences-publish-send = Publish the experience
experiences-done-published = It is published. Everyone sees it now.
experiences-title-missing = Give it a title, in Albanian or in English.
experiences-tried-missing = Write what was tried, in Albanian or in English.
experiences-cost-odd = Write the amount in digits only, in whole units.
experiences-currency-missing = Choose the currency of the amount.
experiences-organisation-missing = Choose an organisation for which you write.
experiences-meanwhile = Somebody else changed it meanwhile
experiences-meanwhile-text = Nothing was saved. Below is the text that stands now; the form holds what you typed. When you save again, it takes the place of this.
experience-country-xk = Kosovo
experience-country-mk = North Macedonia
experience-country-me = Montenegro
experience-country-rs = Serbia
experience-country-hr = Croatia
held-experiences = Experiences that you wrote
experience-locked = The moderators have locked this experience against changes.
subject-kind-experience = Experience

# Who else used it

uses-who = This is told by those who write for an organisation.
uses-organisations = Join your organisation, or add it to the network

experience-uses = We used this too
experience-uses-none = No organisation has told yet that it used this. If you tried it as well, tell what happened: then others know what to expect.
experience-use-title = We used this too
experience-use-edit = Change what you told
experience-use-lede = Tell where you used it and what happened, also if it did not work. Each organisation tells it once, and can change it at any time.
experience-use-year = The year in which you began
experience-use-year-hint = In four digits, such as 2026.
experience-use-year-odd = Write a year in four digits, from { $first } to { $last }.
experience-use-place = The municipality in which you used it
experience-use-place-choose = Choose the municipality
experience-use-place-missing = Choose the municipality in which you used it.
experience-use-outcome = What came of it
experience-use-outcome-worked = It worked
experience-use-outcome-in-part = It worked in part
experience-use-outcome-failed = It did not work
experience-use-outcome-missing = Choose what came of it.
experience-use-text = What happened
experience-use-text-hint = What did you do the same way, what did you change, and what would you advise whoever tries it after you?
experience-use-own = This is your organisation’s own experience
experience-use-own-text = Uses are told by other organisations. What you have to add, write in the experience itself.
experience-use-already = This organisation has told it already. Change what is written.
experience-use-hidden = Your organisation is not shown now, so it cannot tell of uses.
experience-use-locked = The moderators have locked this text against changes.
experience-use-withdraw = Take it back
experience-use-withdraw-text = The text is no longer shown with the experience. You can tell it again at any time.
experiences-used-by = { $count ->
    [one] Used by { $n } other organisation
   *[other] Used by { $n } other organisations
}
experiences-sort = Order
experiences-sort-new = Newest first
experiences-sort-used = Most used first
organisations-used = Experiences of others that it used
experiences-done-saved = Saved.
experiences-done-used = Thank you. Everyone can now read what happened at your organisation.
experiences-done-use-changed = The change was saved.
experiences-done-use-withdrawn = Your text was taken back.
experiences-done-chosen = It was chosen as good practice.
experiences-done-choice-taken-back = It is good practice no longer.
notice-experience-used = { $organisation } tells that it used the experience “{ $title }”
held-experience-uses = What you told of using experiences of others
held-key-year = Year
subject-kind-experience-use = Use of an experience
action-experience-use = Tells that the organisation used an experience of another
action-experience-choose = Chooses good practice among experiences
audit-experience-used = Told that an experience was used
audit-experience-use-changed = Changed what was told of using an experience
audit-experience-use-withdrawn = Took back what was told of using an experience
audit-experience-chosen = Chose an experience as good practice
audit-experience-choice-taken-back = Took an experience out of good practice

# Good practice

experiences-good = Good practice
experiences-good-any = All
experiences-good-only = Good practice only
experiences-good-mark = Good practice
experience-choice-title = Choose it as good practice
experience-choice-lede = Good practice is what worked, is told clearly and can be repeated by others. The reason is shown with the experience.
experience-choice-reason-sq = Why it is good practice (Albanian)
experience-choice-reason-en = Why it is good practice (English)
experience-choice-hint = Say what shows that it worked, and what others can take from it.
experience-choice-hint-en = It is not required, but without it whoever reads in English sees the reason in Albanian.
experience-choice-send = Choose it
experience-choice-stands = It is chosen as good practice
experience-choice-take-back = Take it out of good practice
experience-choice-take-back-text = The mark and the reason are no longer shown. The organisation is told.
experience-choice-hidden = This experience is not shown now, so it cannot be chosen.
experience-chosen-on = Chosen by the editors of the platform on { $date }
notice-experience-chosen = The experience “{ $title }” was chosen as good practice
notice-experience-choice-taken-back = The experience “{ $title }” is no longer good practice
held-experience-choices = Experiences that you chose as good practice

# Pictures and files

held-experience-media = Pictures and files that you added to experiences
held-key-experience = Experience
audit-experience-media-added = Added a picture or a file to an experience
audit-experience-media-changed = Changed the text of a picture or a file of an experience
audit-experience-media-moved = Changed the order of pictures or files of an experience
audit-experience-media-removed = Removed a picture or a file from an experience

# Figures and languages

experience-figures = Figures
experience-figures-hint = The addresses of the figures that you cite, one a line, up to six. “Cite this” under any chart or value gives the short address. When a new release changes the value, the experience says so itself.
experience-figure-wrong = “{ $code }” is no figure. Paste the address that “Cite this” gives.
experience-figures-many = Too many figures: at most { $most }.
experience-read-here = Read it in English
notice-experience-figures = Release { $release } changed a figure that is cited in the experience “{ $title }”.
