# Proposals for the library and the catalogue of tools

library-propose-who = Editors of organisations propose resources and tools too; the editors of the library read them and take them into the list.
library-propose-organisations = See your organisations
library-propose-sign-in = Sign in to propose
library-propose-lede = Everything is written in both languages. Only the editors of your organisation and of the library see the proposal until it is taken into the list.
library-take-lede = So it was proposed. You can change it before you take it; then everyone sees it.
resources-propose = Propose a resource
tools-propose = Propose a tool
library-proposal-organisation = In the name of
library-proposal-send = Send the proposal
library-proposal-hidden = The organisation cannot propose, because moderators have hidden it or closed it for changes.
library-proposal-many = { $most } proposals of the organisation wait already. Wait for the decision, or take one of them back.

library-proposals-title = Proposals for the library
library-proposals-lede = The resources and tools that organisations propose. They are listed only once the editors of the library have taken them.
library-proposals-sorts = Which proposals
library-proposals-waiting-sort = Waiting for a decision
library-proposals-own-sort = Of your organisations
library-proposals-waiting = Proposals that wait ({ $n })
library-proposals-own = Your proposals
library-proposals-none-waiting = No proposal waits
library-proposals-none-waiting-text = When an organisation proposes a resource or a tool, it appears here.
library-proposals-none-own = You have proposed nothing yet
library-proposals-none-own-text = Do you know a law, a guide or a tool that others need as well? Propose it.
library-proposals-none-theirs = Your organisations have proposed nothing yet
library-proposals-none-theirs-text = You add resources and tools to the library yourself. What others in your organisations propose appears here.
library-proposals-nobody = Editors of organisations propose

library-proposal-resource = Resource
library-proposal-tool = Tool
library-proposal-state-waits = Waits for a decision
library-proposal-state-taken = Taken into the list
library-proposal-state-declined = Not taken
library-proposal-state-withdrawn = Taken back
library-proposal-became = It is listed:
library-proposal-was-declined = Why it was not taken
library-proposal-involved = Another editor decides on proposals of your organisation.
library-proposal-decide = Decide
library-proposal-decide-text = Read its source. You can take it as it is or change it first; where you do not take it, write why.
library-proposal-take = Take it into the list
library-proposal-words = Why you do not take it
library-proposal-words-hint = The editors of the organisation read it.
library-proposal-decline = Do not take it
library-proposal-withdraw = Take the proposal back
library-proposal-withdraw-text = It waits for no decision any more. If you change your mind, you have to propose it again.
library-proposal-seen = Only the editors of the organisation and of the library see this page.
library-proposal-meanwhile = Something else happened meanwhile
library-proposal-meanwhile-text = This proposal was decided on or taken back while you wrote. Below you read how it stands now.
library-proposal-done-made = The proposal was sent. We will tell you when it is decided on.
library-proposal-done-declined = Decided: it is not taken into the list. Whoever proposed it was told.
library-proposal-done-withdrawn = The proposal was taken back.

notice-library-proposal-waits = A proposal for the library waits for a decision
notice-library-proposal-taken = Your proposal “{ $title }” was taken into the library
notice-library-proposal-declined = Your proposal “{ $title }” was not taken into the library; read why

action-library-propose = Proposes resources and tools in the name of an organisation, and takes that back
action-library-decide = Takes what organisations propose into the library, or declines it
audit-library-proposal-declined = Declined a proposal for the library
audit-library-proposal-made = Proposed a resource or a tool
audit-library-proposal-taken = Took a proposal into the library
audit-library-proposal-withdrawn = Took back a proposal for the library
audit-sort-library-proposal = Proposals for the library
held-library-proposals = What you proposed for the library and decided there
