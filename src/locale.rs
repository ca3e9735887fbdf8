//! Which language the app speaks, and drawing in it. The reader's own choice on this device comes first, then what the
//! page around it asks for.

use leptos::either::Either;
use leptos::prelude::*;

use crate::preferences::{self, Preference};
use crate::text::Catalogue;
use crate::text::language::Language;

/// The language of one app.
#[derive(Clone, Copy)]
pub struct Locale {
    own: RwSignal<Option<Language>>,
    language: Memo<Language>,
    offers_choice: Memo<bool>,
    /// Whether what is on screen is being drawn again in another language.
    redrawing: StoredValue<bool>,
}

impl Locale {
    /// The language that the page around asks for, unless the reader has chosen another one here. `served` are the
    /// languages of the council; `None` while that is not known.
    pub fn new(wanted: ArcRwSignal<Language>, served: Signal<Option<Vec<Language>>>) -> Self {
        let kept = preferences::read(Preference::Language).ok().flatten();
        let own = RwSignal::new(kept.as_deref().and_then(Language::from_tag));
        let asked = wanted.clone();
        let language = Memo::new(move |_| spoken(own.get(), asked.get(), served.read().as_deref()));
        let offers_choice = Memo::new(move |_| {
            served.with(|served| served.as_ref().is_some_and(|all| is_choice(all)))
        });
        Effect::new(move |before: Option<Language>| {
            let now = wanted.get();
            if before.is_some_and(|before| before != now) {
                // Whoever changed the language of the page meant this part of it, too.
                own.set(None);
                preferences::forget(Preference::Language);
            }
            now
        });
        Self { own, language, offers_choice, redrawing: StoredValue::new(false) }
    }

    /// That of this app.
    pub fn here() -> Self {
        expect_context()
    }

    /// The language. Follows it.
    pub fn language(&self) -> Language {
        self.language.get()
    }

    /// Its words. Follows it.
    pub fn text(&self) -> &'static Catalogue {
        self.language.get().catalogue()
    }

    /// Its words as they are now, without following it: for what is done once.
    pub fn now(&self) -> &'static Catalogue {
        self.language.get_untracked().catalogue()
    }

    /// Its words, for a component that follows them by itself.
    pub fn signal(&self) -> Signal<&'static Catalogue> {
        let language = self.language;
        Signal::derive(move || language.get().catalogue())
    }

    /// A sentence that follows the language.
    pub fn words(&self, pick: fn(&'static Catalogue) -> &'static str) -> Signal<&'static str> {
        let language = self.language;
        Signal::derive(move || pick(language.get().catalogue()))
    }

    /// Whether the reader may choose between languages. Follows what the council serves.
    pub fn offers_choice(&self) -> bool {
        self.offers_choice.get()
    }

    /// The reader chooses a language, here and for the next time.
    pub fn choose(&self, language: Language) {
        self.own.set(Some(language));
        // Where nothing is kept, the choice lasts for the visit.
        let _ = preferences::write(Preference::Language, language.tag());
    }

    /// The language that the reader chose here; `None` while they leave it to the page. Follows it.
    pub fn own(&self) -> Option<Language> {
        self.own.get()
    }

    /// Forgets what the reader chose: the page says again which language is spoken.
    pub fn forget(&self) {
        self.own.set(None);
        preferences::forget(Preference::Language);
    }

    /// Draws anew whenever the language changes. What `view` makes ends then: what was typed or loaded lives above it.
    pub fn draw<V: IntoAny>(
        &self,
        view: impl Fn(&'static Catalogue) -> V + Send + 'static,
    ) -> AnyView {
        self.draw_any(Box::new(move |text| view(text).into_any()))
    }

    /// One piece of code for all screens.
    fn draw_any(&self, view: Box<dyn Fn(&'static Catalogue) -> AnyView + Send>) -> AnyView {
        let locale = *self;
        let mut before = None;
        let draw = move || {
            let language = locale.language();
            if before.replace(language).is_some_and(|before| before != language) {
                locale.redraws();
            }
            let drawn = untrack(|| view(language.catalogue()));
            // Told apart by their types, so that nothing of one is kept for the other: a list keeps rows whose keys are
            // the same, in the language of before.
            match language {
                Language::English => Either::Left(drawn),
                Language::Welsh => Either::Right(drawn),
            }
        };
        draw.into_any()
    }

    /// Whether what appears now was there before in another language: then it takes no focus.
    pub fn is_redrawing(&self) -> bool {
        self.redrawing.try_get_value().unwrap_or_default()
    }

    fn redraws(&self) {
        let redrawing = self.redrawing;
        redrawing.set_value(true);
        // All that is drawn has asked for the focus by then.
        request_animation_frame(move || {
            redrawing.try_update_value(|redrawing| *redrawing = false);
        });
    }
}

/// The reader's own choice, else what the page asks for; but none that the council does not serve, if it serves any.
fn spoken(own: Option<Language>, wanted: Language, served: Option<&[Language]>) -> Language {
    let language = own.unwrap_or(wanted);
    match served {
        Some([first, ..]) if !served.is_some_and(|all| all.contains(&language)) => *first,
        _ => language,
    }
}

fn is_choice(served: &[Language]) -> bool {
    Language::ALL.iter().all(|language| served.contains(language))
}

#[cfg(test)]
mod tests {
    use super::{is_choice, spoken};
    use crate::text::language::Language::{self, English, Welsh};

    #[test]
    fn the_reader_comes_before_the_page_and_the_council_before_both() {
        #[track_caller]
        fn check(
            own: Option<Language>,
            wanted: Language,
            served: Option<&[Language]>,
            expected: Language,
        ) {
            assert_eq!(spoken(own, wanted, served), expected);
        }
        check(None, Welsh, None, Welsh);
        check(Some(English), Welsh, None, English);
        check(Some(Welsh), English, Some(&[English, Welsh]), Welsh);
        check(Some(Welsh), English, Some(&[English]), English);
        check(None, English, Some(&[Welsh, English]), English);
        check(None, English, Some(&[Welsh]), Welsh);
        check(None, Welsh, Some(&[]), Welsh);
    }

    #[test]
    fn there_is_a_choice_only_between_two() {
        assert!(is_choice(&[Welsh, English]));
        assert!(!is_choice(&[Welsh]) && !is_choice(&[English]) && !is_choice(&[]));
    }
}
