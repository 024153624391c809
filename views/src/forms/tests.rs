//! What a form that was refused says above itself.

use super::*;

const CX: Cx<'static> = Cx {
    locale: crate::Locale::Sq,
    path: "/",
    query: "",
    assets: "/assets/1",
    origin: "https://bashke.example",
    viewer: None,
    csrf: "",
};

#[test]
fn fields_that_were_refused_for_one_reason_are_told_apart() {
    let mut state = FormState::default();
    for name in ["starts", "ends"] {
        state.refuse(name, "Shkruani një datë.".to_owned());
    }
    state.refuse("name", "Mungon emri.".to_owned());
    let fields = html! {
        (line(&state.field("starts", "Fillimi <&>"), &state, Kind::Date))
        (line(&state.field("ends", "Fundi"), &state, Kind::Date))
        (line(&state.field("name", "Emri"), &state, Kind::Text("off")))
    };
    let page = form(&CX, "/", &state, fields, "Dërgojeni").0;
    for said in [
        "Fillimi &lt;&amp;&gt;: Shkruani një datë.",
        "Fundi: Shkruani një datë.",
        ">Mungon emri.<",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("Emri: "), "{page}");
}

#[test]
fn a_group_of_boxes_that_was_refused_is_named_as_the_group() {
    let mut state = FormState::default();
    for name in ["kind", "theme", "agreed", "title"] {
        state.refuse(name, "Plotësojeni.".to_owned());
    }
    let choices = [("a", "Udhëzues"), ("b", "Lojë")].map(|(value, text)| (value.to_owned(), text.to_owned()));
    let fields = html! {
        (pick(&state.field("kind", "Lloji"), &state, &choices))
        (tick(&state.field("theme", "Temat & fushat"), &state, &choices))
        (agree(&state.field("agreed", "Pajtohem"), &state))
        (line(&state.field("title", "Titulli"), &state, Kind::Text("off")))
    };
    let page = form(&CX, "/", &state, fields, "Dërgojeni").0;
    for said in [
        "Lloji: Plotësojeni.",
        "Temat &amp; fushat: Plotësojeni.",
        "Pajtohem: Plotësojeni.",
        "Titulli: Plotësojeni.",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("Udhëzues: "), "{page}");
}

#[test]
fn a_form_with_buttons_of_its_own_names_its_fields_too() {
    let mut state = FormState::default();
    for name in ["starts", "ends"] {
        state.refuse(name, "Shkruani një datë.".to_owned());
    }
    let fields = html! {
        (line(&state.field("starts", "Fillimi"), &state, Kind::Date))
        (line(&state.field("ends", "Fundi"), &state, Kind::Date))
    };
    let buttons = html! { button type="submit" name="do" value="preview" { "Shihni" } };
    let page = form_with(&CX, "/", &state, fields, buttons).0;
    for said in [
        "Fillimi: Shkruani një datë.",
        "Fundi: Shkruani një datë.",
        "value=\"preview\"",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert_eq!(page.matches("<button").count(), 1, "{page}");
}

#[test]
fn what_stands_beside_a_button_is_told_to_those_who_do_not_see_it() {
    let label = Label {
        text: "Hiqeni",
        unseen: Some("Ora <Prova>"),
    };
    let named = weighty_form(&CX, "/", &[], label, "Hiqet.", "Po").0;
    let opens = "<summary><span>Hiqeni<span class=\"visually-hidden\">: Ora &lt;Prova&gt;</span></span></summary>";
    assert!(named.contains(opens), "{named}");
    let plain = weighty_form(&CX, "/", &[], "Hiqeni", "Hiqet.", "Po").0;
    assert!(plain.contains("<summary>Hiqeni</summary>"), "{plain}");
}
