use super::*;

#[test]
fn nothing_set_is_a_trial_on_this_machine() {
    let config = Config::check(Raw::default()).expect("the defaults are right");
    assert_eq!(config.mode, Mode::Trial);
    assert_eq!(config.listen.to_string(), "127.0.0.1:3000");
    assert_eq!(config.public_url, "http://127.0.0.1:3000");
    assert_eq!(config.database_url, "sqlite://./data/bashke.db?mode=rwc");
}

#[test]
fn all_faults_are_told_at_once_and_no_password_with_them() {
    let raw = Raw {
        mode: Some("test".into()),
        listen: Some("here".into()),
        database_url: Some("mysql://me:secret@db/x".into()),
        public_url: Some("ftp://x".into()),
        log_format: Some("xml".into()),
        poll_seconds: Some("0".into()),
        secret: Some("a short secret".into()),
        smtp_url: Some("http://me:secret@mail".into()),
        proxies: Some("many".into()),
        ..Raw::default()
    };
    let ConfigError(faults) = Config::check(raw).expect_err("nine faults");
    let named: Vec<&str> = faults.iter().filter_map(|f| f.split(':').next()).collect();
    assert_eq!(
        named,
        [
            "BASHKE_MODE",
            "BASHKE_LISTEN",
            "BASHKE_DATABASE_URL",
            "BASHKE_PUBLIC_URL",
            "BASHKE_LOG_FORMAT",
            "BASHKE_POLL_SECONDS",
            "BASHKE_SECRET",
            "BASHKE_SMTP_URL",
            "BASHKE_PROXIES"
        ]
    );
    assert!(!faults.concat().contains("secret"), "{faults:?}");
}

#[test]
fn a_trial_is_not_open_to_others_and_production_needs_its_settings() {
    let open = Raw {
        listen: Some("0.0.0.0:80".into()),
        ..Raw::default()
    };
    assert!(Config::check(open).is_err());
    let bare = Raw {
        mode: Some("production".into()),
        ..Raw::default()
    };
    assert_eq!(Config::check(bare).expect_err("four are required").0.len(), 4);
    let whole = Raw {
        mode: Some("production".into()),
        listen: Some("0.0.0.0:80".into()),
        database_url: Some("postgres://me:secret@db/x".into()),
        public_url: Some("https://bashke.example/".into()),
        secret: Some("a secret of at least 32 characters".into()),
        smtp_url: Some("smtps://me:hush@mail.example".into()),
        ..Raw::default()
    };
    let config = Config::check(whole).expect("complete");
    assert_eq!(config.public_url, "https://bashke.example");
    assert_eq!(config.database_shown(), "postgres://…@db/x");
    // people come over https, so there is a proxy, of which nothing was said
    let [doubt] = config.doubts()[..] else {
        panic!("one doubt")
    };
    assert!(doubt.contains("BASHKE_PROXIES"), "{doubt}");
    assert!(Config { proxies: 1, ..config }.doubts().is_empty());
    assert!(Config::trial("sqlite::memory:").doubts().is_empty());
}
