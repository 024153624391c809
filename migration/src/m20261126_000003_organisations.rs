//! Organisations, who belongs to them, claims and verifications; files that were sent.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, boolean_null, integer, integer_null, pk_auto, small_integer_null, string, string_null, text,
    text_null, timestamp_with_time_zone, timestamp_with_time_zone_null,
};

use crate::schema::{index, step, table, unique};

step!();

/// A table stands after those that it refers to.
fn tables() -> Vec<TableCreateStatement> {
    let mut tables = profiles();
    tables.extend(belonging());
    tables.extend(trust());
    tables
}

fn profiles() -> Vec<TableCreateStatement> {
    vec![
        table(
            "upload",
            vec![
                pk_auto("id"),
                unique(string("key")),
                string("media_type"),
                big_integer("bytes"),
                integer_null("width"),
                integer_null("height"),
                integer_null("owner"),
                timestamp_with_time_zone("created_at"),
            ],
            &[("owner", "person")],
        ),
        table(
            "organisation",
            vec![
                pk_auto("id"),
                unique(string("slug")),
                string("kind"),
                text("name"),
                text("name_key"),
                text("sort_key"),
                string_null("short_name"),
                text_null("about_sq"),
                text_null("about_en"),
                small_integer_null("founded"),
                unique(string_null("register_number")),
                text_null("website"),
                string_null("mail_domain"),
                unique(integer_null("place_id")),
                integer_null("logo_id"),
                timestamp_with_time_zone_null("verified_until"),
                integer_null("created_by"),
                timestamp_with_time_zone("created_at"),
                timestamp_with_time_zone("changed_at"),
            ],
            &[("place_id", "place"), ("logo_id", "upload"), ("created_by", "person")],
        ),
        table(
            "organisation_theme",
            vec![pk_auto("id"), integer("organisation_id"), string("theme")],
            &[("organisation_id", "organisation")],
        ),
        table(
            "organisation_place",
            vec![pk_auto("id"), integer("organisation_id"), integer("place_id")],
            &[("organisation_id", "organisation"), ("place_id", "place")],
        ),
        table(
            "organisation_contact",
            vec![
                pk_auto("id"),
                integer("organisation_id"),
                string("field"),
                text("value"),
                string("visibility"),
            ],
            &[("organisation_id", "organisation")],
        ),
    ]
}

fn belonging() -> Vec<TableCreateStatement> {
    vec![
        table(
            "membership",
            vec![
                pk_auto("id"),
                integer("organisation_id"),
                integer("person_id"),
                string("standing"),
                timestamp_with_time_zone("joined_at"),
            ],
            &[("organisation_id", "organisation"), ("person_id", "person")],
        ),
        table(
            "invitation",
            vec![
                pk_auto("id"),
                integer("organisation_id"),
                string("name"),
                string("email"),
                string("standing"),
                unique(string("digest")),
                integer("invited_by"),
                timestamp_with_time_zone("created_at"),
                timestamp_with_time_zone("expires_at"),
                integer_null("accepted_by"),
                timestamp_with_time_zone_null("ended_at"),
            ],
            &[
                ("organisation_id", "organisation"),
                ("invited_by", "person"),
                ("accepted_by", "person"),
            ],
        ),
        table(
            "join_request",
            vec![
                pk_auto("id"),
                integer("organisation_id"),
                integer("person_id"),
                text("word"),
                timestamp_with_time_zone("created_at"),
                boolean_null("accepted"),
                integer_null("decided_by"),
                timestamp_with_time_zone_null("decided_at"),
            ],
            &[
                ("organisation_id", "organisation"),
                ("person_id", "person"),
                ("decided_by", "person"),
            ],
        ),
    ]
}

fn trust() -> Vec<TableCreateStatement> {
    vec![
        table(
            "claim",
            vec![
                pk_auto("id"),
                integer("organisation_id"),
                integer("person_id"),
                text("reason"),
                boolean_null("mail_matches"),
                timestamp_with_time_zone("created_at"),
            ],
            &[("organisation_id", "organisation"), ("person_id", "person")],
        ),
        table(
            "claim_decision",
            vec![
                pk_auto("id"),
                integer("claim_id"),
                string("decision"),
                text("reason"),
                integer_null("decided_by"),
                timestamp_with_time_zone("decided_at"),
            ],
            &[("claim_id", "claim"), ("decided_by", "person")],
        ),
        table(
            "verification",
            vec![
                pk_auto("id"),
                integer("organisation_id"),
                timestamp_with_time_zone_null("until"),
                text("reason"),
                integer_null("decided_by"),
                timestamp_with_time_zone("decided_at"),
                timestamp_with_time_zone_null("reminded_at"),
            ],
            &[("organisation_id", "organisation"), ("decided_by", "person")],
        ),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("organisation", &["sort_key", "id"], false),
        index("organisation", &["kind", "sort_key"], false),
        index("organisation", &["verified_until"], false),
        index("organisation_theme", &["organisation_id", "theme"], true),
        index("organisation_theme", &["theme", "organisation_id"], false),
        index("organisation_place", &["organisation_id", "place_id"], true),
        index("organisation_place", &["place_id", "organisation_id"], false),
        index("organisation_contact", &["organisation_id", "field"], true),
        index("membership", &["organisation_id", "person_id"], true),
        index("membership", &["person_id"], false),
        index("invitation", &["organisation_id", "ended_at"], false),
        index("invitation", &["email", "ended_at"], false),
        index("join_request", &["organisation_id", "decided_at"], false),
        index("join_request", &["person_id"], false),
        index("claim", &["organisation_id"], false),
        index("claim", &["person_id"], false),
        index("claim_decision", &["claim_id", "id"], false),
        index("verification", &["organisation_id", "id"], false),
    ]
}
