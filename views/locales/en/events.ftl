# Events of the network, and registering for them

network-part-events = Events

events-title = Events
events-lede = Meetings, seminars and days in the field of all organisations in the network, at a place or online.
events-when = When
events-when-coming = To come
events-when-past = Past
events-where = How
events-where-online = Online
events-where-place = At a place
events-view-list = List
events-view-month = Month
events-view-map = Map
events-feed = For your calendar
event-held-by = Held by { $names }
events-feed-name = Bashkë: events of the network
events-all = See all events to come
events-count = { $count ->
    [one] { $n } event
   *[other] { $n } events
}
events-none = No event is planned
events-none-text = Whoever edits an organisation can plan the first.
events-none-such = No event fits
events-none-such-text = Try fewer conditions, or look at past ones.
events-map-finding = { $count ->
    [0] No event is held at a place
    [one] There is an event in { $n } municipality
   *[other] There are events in { $n } municipalities
}
events-map-subtitle = How many of the chosen events are held in each municipality; those without a municipality are not counted
events-source = the events of Bashkë, as they stand today

month-ways = Other months
month-empty = Nothing is on in this month.
month-left-out = { $count ->
    [one] { $n } more event is not shown here, because the month has so many. Choose a theme or a municipality.
   *[other] { $n } more events are not shown here, because the month has so many. Choose a theme or a municipality.
}
month-now = This month
month-today = today
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun

event-online = Online
event-cancelled-short = cancelled
event-was-cancelled = It was cancelled
event-by = Organised by
event-project = Project
event-link-hidden = The link is shown to those who are registered.
event-file = Add to the calendar
event-places-all = No limit
event-places-were = { $n }
event-places-of = { $n }, of which { $left } are free
event-register = Register
event-register-hint = Those who hold the event see your name.
event-wait = Join the waiting list
event-full = All places are taken. Whoever waits longest gets the next free one.
event-guest-full = Sign in to join the waiting list.
event-guest = Sign in to register.
event-you-come = You are registered.
event-you-were-registered = You were registered.
event-unregister = I am not coming
event-you-wait = You are on the waiting list.
event-you-wait-text = We tell you as soon as there is a place.
event-wait-no-more = Leave the waiting list
event-is-over = The event is over.
event-has-begun = The event has begun; registration is closed.
event-is-cancelled = The event was cancelled.
event-holding = For the organisers
event-holding-text = Only those who edit your organisation see these names.
event-come = { $count ->
    [one] { $n } comes
   *[other] { $n } come
}
event-waiting = { $count ->
    [one] { $n } waits
   *[other] { $n } wait
}

event-new-title = Plan an event
event-new-send = Publish
event-edit-title = Change or cancel
event-form-lede = Say shortly what it is about. Whoever follows your organisation, the municipality or the theme is told.
event-begins-on = Day
event-begins-at = Begins at
event-ends-on = Last day
event-ends-on-hint = Only where it lasts several days.
event-ends-at = Ends at
event-mode = How is it held?
event-mode-place = At a place
event-mode-online = Online
event-mode-missing = Say whether it is held at a place or online.
event-place = Municipality
event-place-hint = Needed at a place; online only where it concerns one municipality.
event-place-none = None
event-place-missing = Choose the municipality.
event-venue = The exact place
event-link = Link
event-link-hint = Only for an online event; shown to those who are registered.
event-link-missing = Write the link under which it is held.
event-capacity = Places
event-capacity-hint = Empty where all can come; at most { $most }.
event-begins-on-odd = Say on which day it begins.
event-begins-at-odd = Say at what time it begins, e.g. 17:30.
event-ends-on-odd = Write the day on which it ends, or leave it empty where it ends on the same day.
event-ends-at-odd = Say at what time it ends, e.g. 19:30.
event-capacity-odd = Write a whole number from 1 to { $most }, or leave it empty.
event-project-none = None
event-project-others = Choose a published project of the organisation.
event-ends-before = It must end after it begins, and last at most { $most } days.
event-in-the-past = It would have begun already.
event-time-held = It has begun; its time cannot be changed any more.
event-locked = Moderators have locked it; it cannot be changed now.
event-cancel = Cancel the event
event-cancel-text = Whoever is registered or waits is told, with your reason. The page stays.
event-cancel-reason = Why
event-cancel-send = Cancel the event
event-reason-missing = Say why, in at most 500 characters.

event-done-planned = The event is published.
event-done-saved = Saved.
event-done-cancelled = The event is cancelled, and whoever was registered has been told.
event-done-registered = You are registered.
event-done-waiting = You are on the waiting list.
event-done-unregistered = You are not registered any more.
event-done-not-registered = You were not registered; nothing has changed.

notice-event-place = There is a place for you: { $title }, { $when }
notice-event-moved = { $title } is at another time: { $when }
notice-event-elsewhere = { $title } ({ $when }) is held elsewhere
notice-event-cancelled = { $title } ({ $when }) was cancelled: { $reason }
notice-event-cancelled-subject = { $title } ({ $when }) was cancelled
notice-event-day = Tomorrow: { $title }, { $when }
notice-network-event = { $organisation } invites: { $title }

subject-kind-event = Event

action-event-write = Plans events of an organisation, changes and cancels them
action-event-register = Registers for an event
action-event-attend = Comes to an event no longer
audit-event-cancelled = Cancelled an event
audit-event-changed = Changed an event
audit-event-planned = Planned an event
audit-event-registered = Registered for an event
audit-event-unregistered = Comes to an event no longer
audit-sort-event = Events

held-events-planned = Events that you planned
held-event-registrations = Events for which you registered
held-key-event = Event no.
