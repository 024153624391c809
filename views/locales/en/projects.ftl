# Projects: what organisations do, and which indicators they want to move

network-part-projects = Projects

projects-title = Projects
projects-lede = What organisations do in the municipalities, with what aim, and which figures they want to move. Each organisation writes its own.
projects-search = Title
projects-theme = Theme
projects-place = Municipality
projects-status = Status
projects-call = Call of the grant
projects-indicator = Indicator that is to move
projects-any = Any
projects-all = All projects
projects-none = No project yet
projects-none-text = When an organisation publishes a project, it appears here.
projects-none-such = No project matches
projects-none-such-text = Choose less, or look at all projects.
projects-count = { $count ->
    [one] { $n } project
   *[other] { $n } projects
}

project-status = Status
project-status-planned = Planned
project-status-running = Running
project-status-finished = Finished
project-status-stopped = Stopped before its end
project-draft = Draft
project-draft-text = Only the editors of the organisation see this page until the project is published.
project-between = from { $from } to { $to }
project-from = from { $from }
project-until = until { $to }
project-organisation = Organisation
project-when = When
project-budget = Budget
project-grant = Grant
project-places = Municipalities
project-aims = Aims
project-activities = Activities
project-events-over = Past events
project-results = Results
project-steps = Steps
project-step-both = due on { $due }, reached on { $done }
project-step-done = reached on { $done }
project-step-due = due on { $due }
project-step-undated = no date

project-targets = Before and after
project-no-proof = Movement is not proof of cause
project-no-proof-text = The figures say what moved, not why. Much else than this project happened in the same time.
project-wanted-up = The project wants it to rise, counted from { $from }.
project-wanted-down = The project wants it to fall, counted from { $from }.
project-illustrative = The published figures are few; how before and after look is shown by the panel that is not real.
project-target-gone = The release in force has no value for this period.
project-before = Before
project-after = Newest
project-nothing-since = Both values are of a time before the project began ({ $date }). There is no figure yet of the time since it began.
project-older-by = The first value is { $count } years older than the beginning of the project: much of the change may have happened before it.
project-after-none = No newer value is published yet.
project-moved-own = Change
project-moved-peers = The peers in the same time
project-moved-peers-of = { $count ->
    [one] { $change } (median of { $n } municipality)
   *[other] { $change } (median of { $n } municipalities)
}
project-moved-country = Albania in the same time
project-moved-unknown = not known
project-release = By
moved-release = release no. { $number }
moved-same = no change
moved-from-zero = from zero

project-done-created = The draft is saved. Publish it when it is ready.
project-done-saved = The project is saved.
project-done-published = The project is published.
project-done-unpublished = The project is a draft again.
project-publish = Publish
project-unpublish = Make it a draft again

project-new-title = New project
project-new-send = Save the draft
project-edit-title = Change the project
project-form-lede = One language is enough; a text that is missing in one language is shown in the other.
project-choose = Choose
project-either = In Albanian, in English or in both.
project-title-sq = Title in Albanian
project-title-en = Title in English
project-aims-sq = Aims in Albanian
project-aims-en = Aims in English
project-activities-sq = Activities in Albanian
project-activities-en = Activities in English
project-results-sq = Results in Albanian
project-results-en = Results in English
project-starts = First day
project-ends = Last day
project-budget-hint = The whole amount, for example 12 500.
project-currency = Currency
project-step = Step { $n }
project-steps-hint = What is to be reached, and when. A row without a title is left out.
project-steps-more = More steps
project-due = Due on
project-done-on = Reached on
project-targets-form = Indicators that the project wants to move
project-targets-hint = The page of the project then shows the figure before and after. A row without an indicator is left out. Not every indicator has figures for every place: where it has none, the form names places that do.
project-targets-more = More indicators
project-target = Indicator { $n }
project-target-indicator = Indicator
project-target-place = Place
project-target-period = Counted from
project-target-period-hint = A period with a published value, for example 2024.
project-target-way = It is to
project-way-up = rise
project-way-down = fall

project-conflict = Somebody else saved this project while you were writing
project-conflict-text = Below stands what they saved, and in the form what you wrote. If you save, yours takes its place.
project-title-missing = Write a title in Albanian or in English.
project-aims-missing = Write the aims in Albanian or in English.
project-status-missing = Choose the status.
project-day-odd = Write the day as year-month-day, for example 2026-03-01.
project-ends-before = The last day is before the first.
project-budget-odd = Write the amount in digits, for example 12 500.
currency-missing = Choose the currency.
project-step-untitled = Write what is to be reached, or leave the whole row empty.
project-target-what = Choose an indicator.
project-target-where = Choose the place.
project-target-wanted = Choose whether it is to rise or to fall.
project-target-nowhere = Nothing is published of this indicator anywhere yet. Choose another.
project-target-elsewhere = Nothing is published of this indicator there. There are figures of it for: { $places }.
project-target-elsewhere-more = Nothing is published of this indicator there. There are figures of it for: { $places }, and for { $n ->
        [one] one more place
       *[other] { $shown } more places
    }; its page lists them.
project-target-from = Write a period with a published value: { $periods }.
project-target-twice = The same indicator at the same place stands in another row.
project-grant-others = Choose a grant that this organisation received.
project-organisation-missing = Choose the organisation.
project-locked = Moderators have locked this project; it cannot be changed.

subject-kind-project = Project
action-project-edit = Writes, changes and publishes projects of an organisation
audit-project-created = Wrote a project
audit-project-edited = Changed a project
audit-project-published = Published a project
audit-project-unpublished = Made a project a draft again
audit-sort-project = Projects
held-projects = Projects that you entered
