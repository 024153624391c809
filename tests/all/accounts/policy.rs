//! Who may do what: every row of the table, allowed and denied.

use bashke::accounts::{Actor, Belonging, Signed};
use bashke::policy::{Action, Denied, FRESH, Facts, Need, TABLE, Who, may};
use bashke_tests::clock;
use bashke_vocabulary::{Role, Standing};
use chrono::Duration;

const ORGANISATION: i32 = 7;

/// The table as a reviewer reads it.
fn read() -> String {
    let mut text = String::new();
    for row in TABLE {
        let who: Vec<String> = row
            .who
            .iter()
            .map(|who| match who {
                Who::Holder(role) => role.word().to_owned(),
                Who::Standing(standing) => format!("{standing} of the organisation"),
                other => format!("{other:?}").to_lowercase(),
            })
            .collect();
        let needs: Vec<String> = row.needs.iter().map(|need| format!("{need:?}")).collect();
        text.push_str(
            &format!(
                "{:<30} {:<45} {}\n",
                row.action.word(),
                who.join(" or "),
                needs.join(", ")
            )
            .replace(" \n", "\n"),
        );
    }
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_table_is_what_was_agreed() {
    insta::assert_snapshot!(read());
}

#[test]
fn every_action_stands_in_the_table_once() {
    for action in Action::ALL {
        assert_eq!(
            TABLE.iter().filter(|row| row.action == *action).count(),
            1,
            "{action:?}"
        );
    }
}

/// Somebody verified, with a second factor, who proved just now who they are, and has no roles and no organisation.
fn somebody() -> Signed {
    Signed {
        id: 1,
        slug: "a".to_owned(),
        name: "A".to_owned(),
        email: "a@bashke.test".to_owned(),
        verified: true,
        locale: "sq".to_owned(),
        joined_at: clock().now(),
        suspended_until: None,
        roles: Vec::new(),
        memberships: Vec::new(),
        acts_for: None,
        second_factor: true,
        confirmed_at: Some(clock().now()),
        unread: 0,
        session: String::new(),
    }
}

fn asks(signed: Option<Signed>, action: Action, facts: &Facts) -> Result<(), Denied> {
    let actor = Actor {
        signed,
        strict: true,
        ..Actor::default()
    };
    may(&actor, action, facts, clock().now())
}

/// One of those that a row names, and the facts under which they are it.
fn named(who: Who) -> (Option<Signed>, Facts) {
    let mut signed = somebody();
    let mut facts = Facts {
        admitted: true,
        ..Facts::default()
    };
    match who {
        Who::Anyone => return (None, facts),
        Who::Member => {}
        Who::Host => facts.hosts = true,
        Who::Oneself => facts.concerns = Some(signed.id),
        Who::Holder(role) => signed.roles.push(role),
        Who::Standing(standing) => {
            facts.organisation = Some(ORGANISATION);
            facts.verified = true;
            signed.memberships.push(Belonging {
                organisation_id: ORGANISATION,
                slug: "o".to_owned(),
                name: "O".to_owned(),
                standing,
            });
        }
    }
    (Some(signed), facts)
}

#[test]
fn those_who_are_named_may_and_all_others_may_not() {
    for row in TABLE {
        for who in row.who {
            let (signed, facts) = named(*who);
            assert_eq!(asks(signed, row.action, &facts), Ok(()), "{:?} by {who:?}", row.action);
        }
        if row.who.contains(&Who::Anyone) {
            continue;
        }
        assert_eq!(
            asks(None, row.action, &Facts::default()),
            Err(Denied::SignIn),
            "{:?} by a guest",
            row.action
        );
        for role in Role::ALL {
            let allowed = row
                .who
                .iter()
                .any(|who| *who == Who::Member || *who == Who::Holder(*role));
            let (signed, facts) = named(Who::Holder(*role));
            let facts = Facts {
                organisation: Some(ORGANISATION),
                ..facts
            };
            assert_eq!(
                asks(signed, row.action, &facts).is_ok(),
                allowed,
                "{:?} by a {role}",
                row.action
            );
        }
        for standing in Standing::ALL {
            let allowed = row.who.iter().any(|who| match who {
                Who::Member => true,
                Who::Standing(least) => standing <= least,
                _ => false,
            });
            let (signed, facts) = named(Who::Standing(*standing));
            assert_eq!(
                asks(signed.clone(), row.action, &facts).is_ok(),
                allowed,
                "{:?} by {standing}",
                row.action
            );
            // a standing counts in its own organisation alone
            let elsewhere = Facts {
                organisation: Some(ORGANISATION + 1),
                ..facts
            };
            let anyone = row.who.contains(&Who::Member);
            assert_eq!(
                asks(signed, row.action, &elsewhere).is_ok(),
                anyone,
                "{:?} elsewhere",
                row.action
            );
        }
    }
}

#[test]
fn an_address_that_is_not_verified_gives_nothing() {
    for row in TABLE.iter().filter(|row| !row.who.contains(&Who::Anyone)) {
        for who in row.who {
            let (signed, facts) = named(*who);
            let signed = signed.map(|signed| Signed {
                verified: false,
                ..signed
            });
            assert_eq!(
                asks(signed, row.action, &facts),
                Err(Denied::Verify),
                "{:?} by {who:?}",
                row.action
            );
        }
    }
}

#[test]
fn staff_need_a_second_factor_and_only_in_production() {
    for row in TABLE {
        for who in row.who {
            let Who::Holder(role) = who else { continue };
            let (signed, facts) = named(*who);
            let signed = signed.map(|signed| Signed {
                second_factor: false,
                ..signed
            });
            let strictly = asks(signed.clone(), row.action, &facts);
            assert_eq!(
                strictly == Err(Denied::SecondFactor),
                role.needs_second_factor(),
                "{:?}",
                row.action
            );
            let trial = Actor {
                signed,
                ..Actor::default()
            };
            assert_eq!(
                may(&trial, row.action, &facts, clock().now()),
                Ok(()),
                "{:?}",
                row.action
            );
        }
    }
}

#[test]
fn what_else_must_hold_is_held() {
    for row in TABLE {
        let Some(who) = row.who.first().filter(|who| **who != Who::Anyone) else {
            continue;
        };
        let (signed, facts) = named(*who);
        let signed = signed.unwrap();
        let me = Some(signed.id);
        let stale = Signed {
            confirmed_at: Some(clock().now() - FRESH),
            ..signed.clone()
        };
        let expected = if row.needs.contains(&Need::Fresh) {
            Err(Denied::Confirm)
        } else {
            Ok(())
        };
        assert_eq!(asks(Some(stale), row.action, &facts), expected, "{:?}", row.action);

        let suspended = Signed {
            suspended_until: Some(clock().now() + Duration::days(1)),
            ..signed.clone()
        };
        let expected = if row.needs.contains(&Need::EvenSuspended) {
            Ok(())
        } else {
            Err(Denied::Suspended)
        };
        assert_eq!(asks(Some(suspended), row.action, &facts), expected, "{:?}", row.action);
        let over = Signed {
            suspended_until: Some(clock().now()),
            ..signed.clone()
        };
        assert_eq!(asks(Some(over), row.action, &facts), Ok(()), "{:?}", row.action);

        let expected = if row.needs.contains(&Need::Verified) {
            Err(Denied::Unverified)
        } else {
            Ok(())
        };
        let unverified = Facts {
            verified: false,
            ..facts
        };
        let asked = asks(Some(signed.clone()), row.action, &unverified);
        assert_eq!(asked, expected, "{:?}", row.action);

        let expected = if row.needs.contains(&Need::Admitted) {
            Err(Denied::NotInvited)
        } else {
            Ok(())
        };
        let shut = Facts {
            admitted: false,
            ..facts
        };
        assert_eq!(
            asks(Some(signed.clone()), row.action, &shut),
            expected,
            "{:?}",
            row.action
        );

        let own = Facts { made_by: me, ..facts };
        let expected = if row.needs.contains(&Need::NotOwnWork) {
            Err(Denied::OwnWork)
        } else if row.needs.contains(&Need::NotInvolved) {
            Err(Denied::Involved)
        } else {
            Ok(())
        };
        assert_eq!(
            asks(Some(signed.clone()), row.action, &own),
            expected,
            "{:?}",
            row.action
        );
        if row.needs.contains(&Need::NotOwnWork) {
            let allowed = Facts {
                own_work_allowed: true,
                ..own
            };
            assert_eq!(
                asks(Some(signed.clone()), row.action, &allowed),
                Ok(()),
                "{:?}",
                row.action
            );
        }
        if row.needs.contains(&Need::NotInvolved) {
            let decided = Facts {
                decided_by: me,
                ..facts
            };
            assert_eq!(
                asks(Some(signed.clone()), row.action, &decided),
                Err(Denied::Involved),
                "{:?}",
                row.action
            );
            let concerned = Facts { concerns: me, ..facts };
            assert_eq!(
                asks(Some(signed.clone()), row.action, &concerned),
                Err(Denied::Involved),
                "{:?}",
                row.action
            );
            // whoever belongs to the organisation is a party, in whatever standing; elsewhere they are not
            for standing in Standing::ALL {
                let (member, theirs) = named(Who::Standing(*standing));
                let belongs = Signed {
                    memberships: member.unwrap().memberships,
                    ..signed.clone()
                };
                let at = |organisation| Facts { organisation, ..facts };
                assert_eq!(
                    asks(Some(belongs.clone()), row.action, &at(theirs.organisation)),
                    Err(Denied::Involved),
                    "{:?} by {standing}",
                    row.action
                );
                assert_eq!(
                    asks(Some(belongs), row.action, &at(Some(ORGANISATION + 1))),
                    Ok(()),
                    "{:?} by {standing} of another",
                    row.action
                );
            }
        }
    }
}

#[test]
fn every_action_is_said_in_words_in_both_languages() {
    for action in Action::ALL {
        let key = format!("action-{}", action.word().replace('.', "-"));
        for locale in bashke_views::Locale::ALL {
            assert!(bashke_views::message_exists(locale, &key), "{key} in {locale:?}");
        }
    }
}

mod posts {
    use bashke::accounts::Actor;
    use bashke::dialogue::commands::edit;
    use bashke::dialogue::rules::text::Written;
    use bashke::platform::act::Act;
    use bashke::platform::errors::Error;
    use bashke_entities::accounts::person;
    use bashke_entities::dialogue::post;
    use bashke_tests::{TestApp, on_both};
    use bashke_vocabulary::Role;
    use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

    use super::*;
    use crate::moderation::actor_of;

    async fn changes(app: &TestApp, actor: &Actor, id: i32) -> Result<(), Error> {
        let written = Written {
            language: "sq",
            text: "Tjetër gjë, e shkruar më vonë.".to_owned(),
        };
        let act = Act::begin(&app.app, &actor.clone().into()).await.unwrap();
        edit(&act, id, written, Vec::new(), &[]).await
    }

    on_both!(
        a_post_is_changed_by_whoever_wrote_it_and_by_nobody_else,
        |app: TestApp| async {
            app.with_organisations().await;
            bashke::dialogue::seed_threads(&app.db, app.clock.now(), "http://127.0.0.1:3000")
                .await
                .unwrap();
            let post = post::Entity::find().one(&app.db).await.unwrap().unwrap();
            let author = person::Entity::find_by_id(post.author_id)
                .one(&app.db)
                .await
                .unwrap()
                .unwrap();
            let name = author.email.unwrap();
            let name = name.split('@').next().unwrap();
            // not even those who tend threads or run the platform
            let all = [Role::Administrator, Role::Moderator, Role::Steward];
            let others = person::Entity::find()
                .filter(person::Column::Id.ne(post.author_id))
                .all(&app.db)
                .await
                .unwrap();
            for other in others {
                let email = other.email.unwrap();
                let actor = actor_of(&app, email.split('@').next().unwrap(), &all).await;
                let refused = changes(&app, &actor, post.id).await;
                assert!(
                    matches!(refused, Err(Error::Denied(Denied::NotAllowed))),
                    "{email}: {refused:?}"
                );
            }
            let refused = changes(&app, &Actor::default(), post.id).await;
            assert!(matches!(refused, Err(Error::Denied(Denied::SignIn))), "{refused:?}");
            let own = actor_of(&app, name, &[]).await;
            let mut suspended = own.clone();
            if let Some(signed) = &mut suspended.signed {
                signed.suspended_until = Some(app.clock.now() + Duration::days(1));
            }
            let refused = changes(&app, &suspended, post.id).await;
            assert!(matches!(refused, Err(Error::Denied(Denied::Suspended))), "{refused:?}");
            changes(&app, &own, post.id).await.unwrap();
        }
    );
}
