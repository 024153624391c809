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
