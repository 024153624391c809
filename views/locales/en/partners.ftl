# Partners of projects

project-partners-form = Partners
project-partners-hint = With whom the project is done. Whoever proposed or accepted a collaboration in this project is shown by itself.
project-partners-named = Organisations on the platform
project-partners-named-hint = One a line: the name, or the address of its page. Each is told and can confirm or decline; until then the page says that it is not confirmed.
project-partners-many = Name { $most } organisations at most.
project-outside = Partner from outside the platform { $n }
project-outside-form = Partners from outside the platform
project-outside-hint = { $most } at most. A row without a name is left out.
project-outside-more = More partners from outside the platform
project-outside-name = Name
project-outside-web = Web address
project-outside-nameless = Write the name, or leave the whole row empty.
organisation-called-none = No organisation on the platform is called “{ $name }”. Copy the address of its page, or name it as a partner from outside.
organisation-called-near = No organisation on the platform is called “{ $name }”. Did you mean: { $names }? Write the whole name; whoever is not on the platform is named as a partner from outside.
organisation-called-several = Several organisations are called “{ $name }”. Copy the address of the page of the one you mean.
project-partner-oneself = { $name } leads the project itself.
project-partner-together = { $name } is a partner already, by the collaboration that the two of you agreed.
project-partner-declined-before = { $name } declined to be named as a partner of this project. It can still confirm it on the page of the project.
project-partner-by-agreement = Your organisation is a partner of this project by a collaboration that stands. To be its partner no more, end the collaboration: it is listed under the partners of the project.
project-partner-gone = The organisation that leads the project does not name yours any more.

project-partner-confirmed = Partner, confirmed by the organisation itself
project-partner-unconfirmed = not confirmed
project-partner-named = Named by { $name }
project-partner-outside = From outside the platform
project-partner-asked = { $leader } names { $name } as a partner of this project
project-partner-asked-text = If you confirm it, the project also appears on your organisation’s page. If you decline, the name goes off this page.
project-partner-confirm = Confirm: { $name } is a partner
project-partner-decline = Decline
project-partner-was-declined = { $name } declined to be a partner of this project.
project-partner-after-all = Confirm after all: { $name } is a partner
project-partner-leave = { $name } is no longer a partner
project-partner-leave-text = The name goes off this page, and the project off your organisation’s page. { $leader } is told.
project-partner-leave-send = Take the confirmation back
project-done-partner-confirmed = Confirmed. The project appears on your organisation’s page too.
project-done-partner-declined = Declined. The name is off this page.

organisations-joined = Projects in which it is a partner
organisations-named = Projects that name your organisation as a partner
organisations-named-text = They wait for your word: open the project and confirm or decline.

notice-partner-named = { $from } names { $to } as a partner of the project “{ $title }”. Confirm or decline it.
notice-partner-confirmed = { $from } confirmed that it is a partner of the project “{ $title }”
notice-partner-declined = { $from } is not a partner of the project “{ $title }”
notice-partner-taken-back = { $from } does not name { $to } as a partner of the project “{ $title }” any more

action-partner-confirm = Confirms or declines it when another organisation names one’s own as a partner or co-host
audit-project-partner-confirmed = Confirmed being a partner of a project
audit-project-partner-declined = Declined being a partner of a project
audit-project-partner-named = Named a partner of a project
audit-project-partner-taken-back = Took the name of a partner off a project
