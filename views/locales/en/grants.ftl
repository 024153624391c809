# Calls for applications and grants

calls-title = Calls and grants
calls-lede = The calls for applications of programmes and the grants that were given, as the sources tell. What a source does not say is not filled in here.
calls-none = No call yet
calls-none-text = When a programme announces a call, it appears here.
calls-none-such = No such call
calls-none-such-text = Search with other words, or see all calls.
calls-all = All calls
calls-none-open = No call is open now.
call-open = Applications are open
call-between = applications from { $from } to { $to }
call-until = applications until { $to }
call-from = applications from { $from }
call-undated = date not known
call-applications = { $count ->
    [one] { $n } application
   *[other] { $n } applications
}
call-supported = { $count ->
    [one] { $n } initiative supported
   *[other] { $n } initiatives supported
}
call-grants-known = { $count ->
    [one] { $n } grant known here
   *[other] { $n } grants known here
}
call-grants = Grants
call-grants-none = No grant of this call is known here yet.
call-funder = Who pays for it
call-when = When
call-programme = The programme { $programme }
duration-months = { $count ->
    [one] { $n } month
   *[other] { $n } months
}
call-budget = Budget
call-applications-head = Applications
call-supported-head = Supported
call-note = Note
call-source = Source
grant-individual = An individual, whose name is not kept here
grant-recipient-hidden = The recipient is not shown
grant-call-unknown = From which call is not known
grant-untitled = Title not known
grant-amount-unknown = amount not known
grant-year-stated = { $year }
grant-year-call = { $year } (year of the call)
grant-year-publication = { $year } (year of publication)
grant-year-inferred = { $year } (year inferred from other dates)
money-all = ALL { $amount }
money-eur = { $amount } EUR
money-chf = { $amount } CHF
money-usd = { $amount } USD
call-programme-head = Programme
call-apply = Where to apply
call-opens = First day of applications
call-closes = Last day of applications
call-budget-note-sq = What the source says of the budget, in Albanian
call-budget-note-en = What the source says of the budget, in English
call-note-sq = What a reader should know, in Albanian
call-note-en = What a reader should know, in English
call-note-hint = Such as who may apply and what an application asks for.
call-new = Enter a call
call-edit = Change the call
call-programme-missing = Choose the programme whose call it is.
call-closes-before = The last day cannot be before the first.
call-supported-many = No more can be supported than applied.
call-done-saved = It was saved.
call-done-grant = The grant was saved.
programmes-title = Programmes
programme-kicker = Grant programme
programme-calls = Calls of the programme
programme-calls-none = No call of this programme is known here yet.
programme-grants = Grants whose call is not known
programme-new = Enter a programme
programme-edit = Change the programme
programme-funder = Who pays for it
programme-funder-en = The funder’s name in English
programme-about-sq = What the programme is, in Albanian
programme-about-en = What the programme is, in English
funding-form-lede = Enter only what the source says. Leave empty what it does not say: the page tells that it is not known.
funding-name-sq = Name in Albanian
funding-name-en = Name in English
funding-source = Address of the source
funding-source-hint = The page where you read this; it begins with https://.
funding-source-title = Title of the source
funding-source-title-hint = What the page or the document is called where you read it.
funding-source-open = The address of the source must begin with https://.
funding-amount-odd = Write the amount in figures, such as 12 500, or leave it empty where it is not known.
funding-count-odd = Write a whole number, or leave it empty where it is not known.
grant-new = Enter a grant
grant-edit = Change the grant
grant-edit-named = Change the grant: { $title }
grant-under = Call or programme
grant-under-programme = { $programme }: call not known
grant-under-missing = Choose the call or the programme that the grant came from.
grant-recipient = Recipient
grant-recipient-hint = An organisation of the platform: its name, or the address of its page.
grant-is-individual = One person received it, whose name is not kept here
grant-recipient-missing = Write which organisation received the grant, or tick that one person did.
grant-recipient-both = Either the organisation received the grant or one person did: leave only one of them.
grant-recipient-unknown = No organisation of the platform is called “{ $name }”. List it first.
grant-recipient-similar = No organisation of the platform is called “{ $name }”. Similar names: { $names }.
grant-amount = Amount
grant-amount-hint = The whole amount, such as 12 500. Leave it empty where it is not known: the page says so.
grant-year = Year
grant-starts = First day
grant-ends = Last day
grant-ends-before = The last day cannot be before the first.
