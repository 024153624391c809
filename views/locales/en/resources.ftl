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
tools-alternatives = Similar tools
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
