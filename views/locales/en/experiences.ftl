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
experiences-saved = Saved.
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
