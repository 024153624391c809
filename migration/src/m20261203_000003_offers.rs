//! Offers and asks with their answers and matches, events with those who come, and what people follow.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, boolean_null, date, date_null, integer, integer_null, pk_auto, string, string_null, text, text_null,
    timestamp_with_time_zone, timestamp_with_time_zone_null,
};

use crate::schema::{index, step, table, unique};

step!();

fn tables() -> Vec<TableCreateStatement> {
    vec![
        offer(),
        table(
            "offer_theme",
            vec![pk_auto("id"), integer("offer_id"), string("theme")],
            &[("offer_id", "offer")],
        ),
        table(
            "offer_place",
            vec![pk_auto("id"), integer("offer_id"), integer("place_id")],
            &[("offer_id", "offer"), ("place_id", "place")],
        ),
        table(
            "offer_answer",
            vec![
                pk_auto("id"),
                integer("offer_id"),
                // in whose name
                integer("organisation_id"),
                integer_null("person_id"),
                text("text"),
                timestamp_with_time_zone("answered_at"),
                boolean_null("accepted"),
                text_null("reply"),
                integer_null("decided_by"),
                timestamp_with_time_zone_null("decided_at"),
            ],
            &[
                ("offer_id", "offer"),
                ("organisation_id", "organisation"),
                ("person_id", "person"),
                ("decided_by", "person"),
            ],
        ),
        // the two sides of a match that were told of each other
        table(
            "offer_match",
            vec![
                pk_auto("id"),
                integer("ask_id"),
                integer("offer_id"),
                timestamp_with_time_zone("told_at"),
            ],
            &[("ask_id", "offer"), ("offer_id", "offer")],
        ),
        event(),
        table(
            "event_theme",
            vec![pk_auto("id"), integer("event_id"), string("theme")],
            &[("event_id", "event")],
        ),
        table(
            "event_registration",
            vec![
                pk_auto("id"),
                integer("event_id"),
                integer("person_id"),
                string("state"),
                // the order in which they came; whoever comes again is last
                integer("number"),
                timestamp_with_time_zone("registered_at"),
                // one more than the sequence of which they were reminded
                integer("reminded"),
            ],
            &[("event_id", "event"), ("person_id", "person")],
        ),
        table(
            "network_follow",
            vec![
                pk_auto("id"),
                integer("person_id"),
                string("kind"),
                // the key of an organisation or a place, the word of a theme
                string("subject"),
                timestamp_with_time_zone("since"),
            ],
            &[("person_id", "person")],
        ),
    ]
}

fn offer() -> TableCreateStatement {
    table(
        "offer",
        vec![
            pk_auto("id"),
            // its name in the file of what a trial shows
            unique(string_null("seeded_as")),
            integer("organisation_id"),
            string("side"),
            string("kind"),
            text_null("title_sq"),
            text_null("title_en"),
            text_null("text_sq"),
            text_null("text_en"),
            date_null("starts_on"),
            date_null("ends_on"),
            date("expires_on"),
            // of which expiry its organisation was reminded
            date_null("reminded_of"),
            timestamp_with_time_zone_null("closed_at"),
            // when its expiry was noted
            timestamp_with_time_zone_null("expired_at"),
            integer("revision"),
            // those who follow were told up to this key of theirs
            integer("told_until"),
            integer_null("created_by"),
            timestamp_with_time_zone("created_at"),
            timestamp_with_time_zone("changed_at"),
        ],
        &[("organisation_id", "organisation"), ("created_by", "person")],
    )
}

fn event() -> TableCreateStatement {
    table(
        "event",
        vec![
            pk_auto("id"),
            unique(string_null("seeded_as")),
            integer("organisation_id"),
            integer_null("project_id"),
            text_null("title_sq"),
            text_null("title_en"),
            text_null("text_sq"),
            text_null("text_en"),
            timestamp_with_time_zone("begins_at"),
            timestamp_with_time_zone("ends_at"),
            boolean("online"),
            text_null("link"),
            integer_null("place_id"),
            text_null("venue"),
            // none where all can come
            integer_null("capacity"),
            // rises whenever calendars must take over a change
            integer("sequence"),
            integer("revision"),
            integer("told_until"),
            integer_null("created_by"),
            timestamp_with_time_zone("created_at"),
            timestamp_with_time_zone("changed_at"),
            timestamp_with_time_zone_null("cancelled_at"),
            text_null("cancelled_reason"),
        ],
        &[
            ("organisation_id", "organisation"),
            ("project_id", "project"),
            ("place_id", "place"),
            ("created_by", "person"),
        ],
    )
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("offer", &["organisation_id", "id"], false),
        index("offer", &["side", "kind", "expires_on"], false),
        index("offer", &["created_at", "id"], false),
        index("offer", &["expires_on"], false),
        index("offer_theme", &["offer_id", "theme"], true),
        index("offer_theme", &["theme"], false),
        index("offer_place", &["offer_id", "place_id"], true),
        index("offer_place", &["place_id"], false),
        index("offer_answer", &["offer_id", "organisation_id"], true),
        index("offer_answer", &["organisation_id"], false),
        index("offer_answer", &["person_id"], false),
        index("offer_match", &["ask_id", "offer_id"], true),
        index("offer_match", &["offer_id"], false),
        index("event", &["begins_at", "id"], false),
        index("event", &["ends_at"], false),
        index("event", &["organisation_id"], false),
        index("event", &["created_at", "id"], false),
        index("event", &["place_id"], false),
        index("event_theme", &["event_id", "theme"], true),
        index("event_theme", &["theme"], false),
        index("event_registration", &["event_id", "person_id"], true),
        index("event_registration", &["person_id"], false),
        index("network_follow", &["person_id", "kind", "subject"], true),
        index("network_follow", &["kind", "subject", "person_id"], false),
    ]
}
