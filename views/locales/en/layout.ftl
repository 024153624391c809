# The frame of every page

layout-name = Bashkë
layout-skip = Skip to content
layout-menu = Menu
layout-nav = Parts of the platform
layout-search = Search the platform
# The name of the language, in that language itself
layout-language = English

nav-home = Home
nav-places = Places
nav-indicators = Indicators
nav-compare = Compare
nav-ranking = Ranking
nav-map = Map
nav-data = Data
nav-explore = Explore
nav-region = Region
nav-methodology = Methodology
nav-glossary = Glossary
nav-search = Search

illustrative-label = Illustrative figures
illustrative-title = These figures are not real.
illustrative-text = A program made them for training and trials; they describe no municipality.
illustrative-back = Go back to the published figures

footer-nav = About the platform
footer-about = The public finances of Albania’s 61 municipalities, each figure with its source, for residents, councillors, journalists and organisations who want to understand and use them.
footer-api = API for developers
footer-licence = Data keep the licence of their source, which is stated beside each source. The code of the platform is open, under the EUPL-1.2 licence.

# Error pages

error-kicker = Error { $status }
error-400-title = This address makes no sense to us
error-400-text = Part of the address cannot be read, so we do not know what to show.
error-network = See the network
error-courses = See the courses
error-dialogues = See the dialogues
error-threads = See the discussions
error-questions = See the questions
error-account = My account
error-unsent = Nothing was sent: the page on which you were writing is not shown any more. Your words stand below, so that you can keep them.
error-typed = What you typed
error-403-title = You may not do this
error-403-text = The page or the action is for others, or there is a step to take first.
error-404-title = This page was not found
error-404-text = The address may be spelled differently, or the page may have moved.
error-405-title = This cannot be done here
error-405-text = The page exists, but it does not answer this kind of request. Open it from the menu or by searching.
error-409-title = Something changed in between
error-409-text = Somebody else, or you in another window, changed this in the meantime. Load the page anew and see how it stands.
error-413-title = You sent more than we can take
error-413-text = Make the file smaller or split it into parts, then try again.
error-413-texts = The texts are longer than we can take together. Go back in your browser, shorten them, and send them again.
error-429-title = Too many requests at once
error-429-text = Wait a minute and try again. For a lot of data at once, download the complete files under “Data”.
error-500-title = Something broke on our side
error-500-text = It is not your fault. The error has been recorded; try again in a while.
error-503-title = The platform is busy
error-503-text = We cannot answer right now. Try again in a minute.
error-search = Search for a place, an indicator or a word
error-suggestions = Were you looking for one of these?
error-again = Try again
error-places = See the places
error-home = Go to the home page
error-request-id = If you write to us, give this number:
