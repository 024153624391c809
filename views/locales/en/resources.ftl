# The library and the tools

network-part-resources = Resources
network-part-tools = Tools

library-search = Words in the text
library-search-title = Words in the title
library-theme = Theme
library-any-theme = All themes
library-language = Language
library-any-language = All languages
library-any-kind = All kinds
library-licence = Licence
library-source = Source
library-unknown = not known
library-none-text = Take a filter away, or search with other words.
library-needed = Fill this in.
library-year-odd = Write a year, such as 2024, or leave it empty.
library-alternatives-many = Choose at most { $most } tools.
library-form-lede = All is written in both languages. Leave empty what the source does not say: the page tells that it is not known.
library-unknown-hint = Leave it empty if the source does not say it.
library-source-hint = The page where you read this.
library-withdraw = Take it out of the list
library-withdraw-text = It stands in no list and no search any more, and its address does not open. You can put it back at any time.
library-restore = Put it back into the list
library-restore-text = Only editors of the library see it now. Once you put it back everybody sees it again, at the same address.
library-is-withdrawn = It was taken out of the list: only you who edit the library see it.
library-done-saved = It was saved.
library-done-withdrawn = It was taken out of the list.
library-done-restored = It is in the list again.
library-done-use-told = It was saved: the use stands on this page.
library-done-use-withdrawn = It was taken back: the use is shown no more.
library-done-review-written = It was saved: your review stands on this page.
library-done-review-withdrawn = Your review was taken back.

resources-title = Resources
resources-lede = Laws, guides, templates, studies and data for those who follow the money and decisions of a municipality. Each has the address where it can be read.
resources-kind = Kind
resources-none = No such resource
resources-all = All resources
resources-count = { $count ->
    [one] { $n } resource
   *[other] { $n } resources
}
resources-author = Author
resources-publisher = Publisher
resources-year = Year
resources-version = Version
resources-read = Read it at
resources-new = Add a resource
resources-edit = Edit the resource
resource-field-title-sq = Title in Albanian
resource-field-title-en = Title in English
resource-field-about-sq = What it gives, in Albanian
resource-field-about-en = What it gives, in English
resource-field-address = Address where it is read
resource-field-author = Author
resource-field-publisher = Publisher
resource-field-year = Year of publication
resource-field-version = Version
resource-field-licence = Licence
resource-field-source = Source
resource-kind-guide = Guide
resource-kind-law = Law
resource-kind-template = Template
resource-kind-study = Study
resource-kind-dataset = Data

tools-title = Tools
tools-lede = Tools of the web for transparency, accountability and participation: what they do, what they cost, who has used them, where and with what result.
tools-purpose = What it is for
tools-any-purpose = All purposes
tools-cost = What it costs
tools-any-cost = Any cost
tools-none = No such tool
tools-all = All tools
tools-count = { $count ->
    [one] { $n } tool
   *[other] { $n } tools
}
tools-website = Address
tools-used = Who has used it
tools-used-none = No use of this tool was found yet with a source.
tools-tell-use = Has your organisation used it? Tell of it
tools-use-edit = Change it or take it back
tools-use-own-words = The organisation tells it of itself.
tool-use-title = How you used { $tool }
tool-use-lede = Tell where, when and with what result your organisation used it. An organisation tells once of each tool, and changes that at any time.
tool-use-organisation = Organisation
tool-use-place = Where
tool-use-place-odd = Choose a municipality from the list.
tool-use-time = When
tool-use-time-hint = For example 2024 or 2022–2025.
tool-use-time-missing = Write when you used it.
tool-use-result-sq = What came of it, in Albanian
tool-use-result-en = What came of it, in English
tool-use-result-hint = One language is enough. Tell what did not work as well.
tool-use-result-missing = Write what came of it, in Albanian or in English.
tool-use-withdraw = Take it back
tool-use-withdraw-text = Nobody sees it any more. Saving this form again shows it again.
tool-use-locked = Moderators locked this: it cannot be changed.
subject-kind-tool-use = Use of a tool
tools-alternatives = Similar tools
tools-alternatives-hint = Choose those that can be used in its stead; it stands on their pages as well.
tools-new = Add a tool
tools-edit = Edit the tool
tool-field-name = Name
tool-field-website = Address
tool-field-does-sq = What it does, in Albanian
tool-field-does-en = What it does, in English
tool-field-cost-note-sq = Note on the cost, in Albanian
tool-field-cost-note-en = Note on the cost, in English
tool-field-licence = Licence of its code
tool-field-source = Source
tool-purpose-transparency = transparency
tool-purpose-accountability = accountability
tool-purpose-participation = participation
tool-cost-free = free
tool-cost-open-source = free, with open code
tool-cost-paid = paid
tool-cost-mixed = partly free

tongue-sq = Albanian
tongue-en = English
tongue-bg = Bulgarian
tongue-bs = Bosnian
tongue-ca = Catalan
tongue-hr = Croatian
tongue-fr = French
tongue-de = German
tongue-el = Greek
tongue-hu = Hungarian
tongue-it = Italian
tongue-mk = Macedonian
tongue-ro = Romanian
tongue-sr = Serbian
tongue-es = Spanish
tongue-tr = Turkish
tongue-uk = Ukrainian

held-tool-uses = What you told of tools

reviews-title = Reviews
reviews-any = All
reviews-best-first = Only with a mean, the best first
reviews-none = There are no reviews yet.
reviews-mean = { $count ->
    [one] { $mean } out of 5 on average, from { $n } organisation
   *[other] { $mean } out of 5 on average, from { $n } organisations; each counts once, with the mean of its members
}
reviews-few = { $count ->
    [one] Reviewed by { $n } organisation; the mean is told from three organisations on
   *[other] Reviewed by { $n } organisations; the mean is told from three organisations on
}
reviews-of-five = { $rating } out of 5
reviews-write = Write a review
reviews-change = Change your review or take it back
reviews-need-sign-in = Members of verified organisations write reviews. Sign in to write one.
reviews-need-organisation = Members of verified organisations write reviews; you do not belong to an organisation yet.
reviews-need-verified = Members of verified organisations write reviews; your organisation is not verified now.
review-form-title = Review: { $thing }
review-form-lede = You review once, in the name of your verified organisation, and change it at any time. The review stands with your name and that of the organisation, as long as you belong to it and it is verified.
review-organisation = In the name of
review-organisation-missing = Choose a verified organisation to which you belong.
review-rating = Rating
review-rating-5 = 5 – very good
review-rating-4 = 4 – good
review-rating-3 = 3 – fair
review-rating-2 = 2 – weak
review-rating-1 = 1 – not worth it
review-rating-missing = Choose from 1 to 5.
review-text = Why
review-text-hint = What you used it for, what helped, and what is missing.
review-text-missing = Write why.
review-counts-no-more = Your review is not shown now, because your organisation is not verified or you do not belong to it any more. You can take it back.
review-withdraw = Take the review back
review-withdraw-text = Nobody sees it any more and it does not count. Saving the form again shows it again.
review-locked = Moderators locked this review: it cannot be changed.
review-organisation-shut = Moderators have hidden this organisation or closed it for changes, so nothing is reviewed in its name now.
subject-kind-review = Review
held-reviews = The reviews of tools and resources that you wrote

organisations-tools = Tools that it used
organisations-reviews = Reviews in its name
