# Events that two organisations hold

event-co-host = Held together with
event-co-host-hint = The name of another organisation on the platform, or the address of its page. Where you work together already, it is named at once; otherwise it is told and can confirm or decline.
event-co-host-named = named by { $name }, not confirmed
event-co-host-near = No organisation on the platform is called “{ $name }”. Did you mean: { $names }? Write the whole name; whoever is not on the platform is named in the text of the event.
event-co-host-none = No organisation on the platform is called “{ $name }”. Copy the address of its page; whoever is not on the platform is named in the text of the event.
event-co-host-oneself = { $name } plans the event itself.
event-co-host-declined-before = { $name } declined to be named in this event. It can still confirm it on the page of the event.
event-co-host-gone = The event does not name your organisation any more.
event-co-host-asked = { $leader } says that { $name } holds this event too
event-co-host-asked-text = If you confirm it, the event also appears on your organisation’s page, and those who edit your organisation see the names of those who register from then on. If you decline, the name goes off this page.
event-co-host-confirm = Confirm: { $name } holds it too
event-co-host-decline = Decline
event-co-host-was-declined = { $name } declined to be named in this event.
event-co-host-after-all = Confirm after all: { $name } holds it too
event-co-host-leave = { $name } does not hold it any more
event-co-host-leave-text = The name goes off this page, and the event off your organisation’s page. { $leader } is told.
event-co-host-leave-send = Take the confirmation back
event-done-co-host-confirmed = Confirmed. The event appears on your organisation’s page too.
event-done-co-host-declined = Declined. The name is off this page.
event-register-hint-both = Those who edit { $one } and { $other }, which hold the event, see your name.
event-holding-text-both = Those who edit the organisation that planned the event see all names. Those who edit the other see the names of those who registered since it confirmed.

organisations-named-events = Events that name your organisation
organisations-named-events-text = They wait for your word: open the event and confirm or decline.

notice-co-host-named = { $from } says that { $to } holds the event “{ $title }” too. Confirm or decline it.
notice-co-host-joined = { $from } named { $to } as holding the event “{ $title }” too
notice-co-host-confirmed = { $from } confirmed that it holds the event “{ $title }” too
notice-co-host-declined = { $from } does not hold the event “{ $title }” with you
notice-co-host-taken-back = { $from } does not name { $to } in the event “{ $title }” any more

action-event-see-registrations = Sees who registered for an event that an organisation holds together with another
audit-event-co-host-confirmed = Confirmed holding an event with another organisation
audit-event-co-host-declined = Declined holding an event with another organisation
audit-event-co-host-named = Named an organisation with which an event is held
audit-event-co-host-taken-back = Took the name of another organisation off an event
