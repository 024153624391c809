//! Addresses of the network: the directory, organisations, people, calls.

paths! {
    /// The directory.
    NETWORK, network() = "/network" => "/network";
    /// Who works on what, and where nobody works yet.
    NETWORK_COVERAGE, network_coverage() = "/network/coverage" => "/network/coverage";
    /// What one shows of oneself in the directory.
    ACCOUNT_LISTING, account_listing() = "/account/listing" => "/account/listing";
    /// Calls for applications.
    CALLS, calls() = "/calls" => "/calls";
    /// A call, with its grants.
    CALL, call(slug) = "/calls/{slug}" => "/calls/{slug}";
    /// Entering one.
    CALL_NEW, call_new() = "/calls/new" => "/calls/new";
    /// Changing it.
    CALL_EDIT, call_edit(slug) = "/calls/{slug}/edit" => "/calls/{slug}/edit";
    /// Entering a programme.
    PROGRAMME_NEW, programme_new() = "/programmes/new" => "/programmes/new";
    /// A programme, with its calls, and its grants that came from none.
    PROGRAMME, programme(slug) = "/programmes/{slug}" => "/programmes/{slug}";
    /// Changing it.
    PROGRAMME_EDIT, programme_edit(slug) = "/programmes/{slug}/edit" => "/programmes/{slug}/edit";
    /// Entering a grant, `?under=call:slug` or `?under=programme:slug`.
    GRANT_NEW, grant_new() = "/grants/new" => "/grants/new";
    /// Changing it.
    GRANT_EDIT, grant_edit(slug) = "/grants/{slug}/edit" => "/grants/{slug}/edit";
    /// Offers and asks.
    OFFERS, offers() = "/offers" => "/offers";
    /// Writing one.
    OFFER_NEW, offer_new() = "/offers/new" => "/offers/new";
    /// Those of one's own organisations, with what complements them.
    OFFERS_MINE, offers_mine() = "/offers/mine" => "/offers/mine";
    /// An offer or an ask.
    OFFER, offer(id) = "/offers/{id}" => "/offers/{id}";
    /// Changing it.
    OFFER_EDIT, offer_edit(id) = "/offers/{id}/edit" => "/offers/{id}/edit";
    /// Answering it, and deciding on answers.
    OFFER_ANSWERS, offer_answers(id) = "/offers/{id}/answers" => "/offers/{id}/answers";
    /// What one's own organisations do with others, and are asked to.
    COLLABORATIONS, collaborations() = "/collaborations" => "/collaborations";
    /// Asking another organisation.
    COLLABORATION_NEW, collaboration_new() = "/collaborations/new" => "/collaborations/new";
    /// A collaboration, or what is asked.
    COLLABORATION, collaboration(id) = "/collaborations/{id}" => "/collaborations/{id}";
    /// One's conversations.
    MESSAGES, messages() = "/messages" => "/messages";
    /// Writing to somebody or to an organisation.
    MESSAGE_NEW, message_new() = "/messages/new" => "/messages/new";
    /// A conversation.
    CONVERSATION, conversation(id) = "/messages/{id}" => "/messages/{id}";
    /// Whom one, or one's organisations, blocked.
    ACCOUNT_BLOCKED, account_blocked() = "/account/blocked" => "/account/blocked";
    /// Events.
    EVENTS, events() = "/events" => "/events";
    /// Planning one.
    EVENT_NEW, event_new() = "/events/new" => "/events/new";
    /// All events, for calendars.
    EVENTS_FEED, events_feed() = "/events/feed.ics" => "/events/feed.ics";
    /// An event.
    EVENT, event(id) = "/events/{id}" => "/events/{id}";
    /// Changing and cancelling it.
    EVENT_EDIT, event_edit(id) = "/events/{id}/edit" => "/events/{id}/edit";
    /// Registering for it, or no longer coming.
    EVENT_REGISTRATION, event_registration(id) = "/events/{id}/registration" => "/events/{id}/registration";
    /// The event, for calendars.
    EVENT_FILE, event_file(id) = "/events/{id}/event.ics" => "/events/{id}/event.ics";
    /// What is new of what one follows, and what concerns one's organisations.
    ACCOUNT_HOME, account_home() = "/account/home" => "/account/home";
    /// What one follows in the network.
    ACCOUNT_FOLLOWING, account_following() = "/account/following" => "/account/following";
    /// Projects.
    PROJECTS, projects() = "/projects" => "/projects";
    /// Writing a new one.
    PROJECT_NEW, project_new() = "/projects/new" => "/projects/new";
    /// A project.
    PROJECT, project(slug) = "/projects/{slug}" => "/projects/{slug}";
    /// Changing it.
    PROJECT_EDIT, project_edit(slug) = "/projects/{slug}/edit" => "/projects/{slug}/edit";
    /// Where its pictures and files are added.
    PROJECT_FILES, project_files(slug) = "/projects/{slug}/files" => "/projects/{slug}/files";
    /// A picture or a file of a project.
    PROJECT_FILE, project_file(slug, id) = "/projects/{slug}/files/{id}" => "/projects/{slug}/files/{id}";
    /// What was tried, and what others can learn from it.
    EXPERIENCES, experiences() = "/experiences" => "/experiences";
    /// Writing of a new one.
    EXPERIENCE_NEW, experience_new() = "/experiences/new" => "/experiences/new";
    /// An experience.
    EXPERIENCE, experience(slug) = "/experiences/{slug}" => "/experiences/{slug}";
    /// Changing it.
    EXPERIENCE_EDIT, experience_edit(slug) = "/experiences/{slug}/edit" => "/experiences/{slug}/edit";
    /// Telling that it was used elsewhere too.
    EXPERIENCE_USE_NEW, experience_use_new(slug) = "/experiences/{slug}/uses/new" => "/experiences/{slug}/uses/new";
    /// Changing what was told of such a use.
    EXPERIENCE_USE, experience_use(slug, id) = "/experiences/{slug}/uses/{id}" => "/experiences/{slug}/uses/{id}";
    /// Choosing it as good practice.
    EXPERIENCE_CHOICE, experience_choice(slug) = "/experiences/{slug}/choice" => "/experiences/{slug}/choice";
    /// Its pictures and files, where they are added.
    EXPERIENCE_FILES, experience_files(slug) = "/experiences/{slug}/files" => "/experiences/{slug}/files";
    /// One of them.
    EXPERIENCE_FILE, experience_file(slug, id) = "/experiences/{slug}/files/{id}" => "/experiences/{slug}/files/{id}";
    /// Laws, guides, templates, studies and data.
    RESOURCES, resources() = "/resources" => "/resources";
    /// Listing a new one.
    RESOURCE_NEW, resource_new() = "/resources/new" => "/resources/new";
    /// Changing a resource, withdrawing it and putting it back.
    RESOURCE_EDIT, resource_edit(slug) = "/resources/{slug}/edit" => "/resources/{slug}/edit";
    /// Writing what one thinks of a resource.
    RESOURCE_REVIEW, resource_review(slug) = "/resources/{slug}/review" => "/resources/{slug}/review";
    /// A resource.
    RESOURCE, resource(slug) = "/resources/{slug}" => "/resources/{slug}";
    /// Tools of the web.
    TOOLS, tools() = "/tools" => "/tools";
    /// Listing a new one.
    TOOL_NEW, tool_new() = "/tools/new" => "/tools/new";
    /// Changing a tool, withdrawing it and putting it back.
    TOOL_EDIT, tool_edit(slug) = "/tools/{slug}/edit" => "/tools/{slug}/edit";
    /// Telling that an organisation used a tool, where and with what result.
    TOOL_USE, tool_use(slug) = "/tools/{slug}/use" => "/tools/{slug}/use";
    /// Writing what one thinks of a tool.
    TOOL_REVIEW, tool_review(slug) = "/tools/{slug}/review" => "/tools/{slug}/review";
    /// A tool.
    TOOL, tool(slug) = "/tools/{slug}" => "/tools/{slug}";
    /// What organisations propose for the library: what waits, and one's own.
    PROPOSALS, proposals() = "/proposals" => "/proposals";
    /// A proposal.
    PROPOSAL, proposal(id) = "/proposals/{id}" => "/proposals/{id}";
    /// Taking it into the library.
    PROPOSAL_TAKE, proposal_take(id) = "/proposals/{id}/take" => "/proposals/{id}/take";
    /// Where the list of organisations was; it leads to the directory.
    ORGANISATIONS, organisations() = "/organisations" => "/organisations";
    /// Listing a new one.
    ORGANISATION_NEW, organisation_new() = "/organisations/new" => "/organisations/new";
    /// An organisation.
    ORGANISATION, organisation(slug) = "/organisations/{slug}" => "/organisations/{slug}";
    /// Changing what it says of itself.
    ORGANISATION_EDIT, organisation_edit(slug) = "/organisations/{slug}/edit" => "/organisations/{slug}/edit";
    /// Its logo.
    ORGANISATION_LOGO, organisation_logo(slug) = "/organisations/{slug}/logo" => "/organisations/{slug}/logo";
    /// Who belongs to it.
    ORGANISATION_MEMBERS, organisation_members(slug) = "/organisations/{slug}/members" => "/organisations/{slug}/members";
    /// Asking to belong to it.
    ORGANISATION_JOIN, organisation_join(slug) = "/organisations/{slug}/join" => "/organisations/{slug}/join";
    /// Claiming it.
    ORGANISATION_CLAIM, organisation_claim(slug) = "/organisations/{slug}/claim" => "/organisations/{slug}/claim";
    /// An invitation, by a link in a mail.
    INVITATION, invitation(token) = "/invitations/{token}" => "/invitations/{token}";
    /// One's own organisations, and for which of them one speaks.
    ACCOUNT_ORGANISATIONS, account_organisations() = "/account/organisations" => "/account/organisations";
    /// Somebody's public page.
    PERSON, person(slug) = "/people/{slug}" => "/people/{slug}";
    /// Claims to be decided on.
    ADMIN_CLAIMS, admin_claims() = "/admin/claims" => "/admin/claims";
    /// Organisations, as administrators see them.
    ADMIN_ORGANISATIONS, admin_organisations() = "/admin/organisations" => "/admin/organisations";
    /// An organisation, as administrators see it.
    ADMIN_ORGANISATION, admin_organisation(slug) = "/admin/organisations/{slug}" => "/admin/organisations/{slug}";
}
