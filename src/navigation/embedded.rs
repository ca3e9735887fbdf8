//! The route of a widget, in memory alone, which the host may steer. Its address, history and title are never touched.

use std::rc::Rc;

use leptos::prelude::*;

use super::{Navigator, Step};
use crate::host_event::{HostEvent, Outbox};
use crate::route::{Address, Route};

/// Where everyone comes in.
const FIRST: Address = Address { record: None, route: Route::Summary };

/// The host's hand on the route, for as long as the app is there.
#[derive(Clone)]
pub struct Steering {
    navigator: Navigator,
    current: RwSignal<Address>,
    wish: StoredValue<Option<Address>>,
    refused: Rc<dyn Fn()>,
}

impl Steering {
    /// Shows the screen of this route, of which the host then need not be told. Where we are already, nothing happens.
    pub fn to(&self, text: &str) {
        let address = wished(text, &*self.refused);
        if self.current.with_untracked(|now| *now == address) {
            return;
        }
        self.wish.set_value(Some(address.clone()));
        self.navigator.acted();
        self.current.set(address);
    }
}

/// A navigator that begins at the host's route and tells the host of each move of ours through `outbox`. `refused` is
/// called when a route of the host's is no screen, or none that whoever is signed in may see.
pub fn navigator(
    start: &str,
    standalone_url: Option<String>,
    outbox: Outbox,
    refused: impl Fn() + 'static,
) -> (Navigator, Steering) {
    let refused: Rc<dyn Fn()> = Rc::new(refused);
    let first = wished(start, &*refused);
    let wish = StoredValue::new(Some(first.clone()));
    let current = RwSignal::new(first);
    let unwilling = Rc::clone(&refused);
    let navigator = Navigator::new(
        current.into(),
        move |address, step: Step| {
            let before = current.get_untracked();
            if before == address {
                return;
            }
            // The first screen is the way in for everyone, wherever it leads: it is no wish for itself.
            let wish = wish.try_update_value(Option::take).flatten();
            if step == Step::Replace && before != FIRST && wish == Some(before) {
                unwilling();
            }
            let text = address.to_text();
            current.set(address);
            outbox.send(HostEvent::Navigate { route: text, replace: step == Step::Replace });
        },
        move |address| standalone_url.as_ref().map(|base| format!("{base}{}", address.to_text())),
        |_| {},
        |_| {},
    );
    let steering = Steering { navigator: navigator.clone(), current, wish, refused };
    (navigator, steering)
}

fn wished(text: &str, refused: &dyn Fn()) -> Address {
    let (path, query) = text.split_once('?').unwrap_or((text, ""));
    let address = Address::parse(path, query);
    if address.route == Route::Unknown {
        refused();
    }
    address
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;

    use leptos::prelude::Owner;

    use super::{HostEvent, Navigator, Outbox, Steering, navigator};
    use crate::route::{LinkStep, Route};

    struct Host {
        _owner: Owner,
        navigator: Navigator,
        steering: Steering,
        told: Rc<RefCell<Vec<(String, bool)>>>,
        refused: Rc<Cell<u32>>,
    }

    impl Host {
        fn starting_at(start: &str) -> Self {
            let owner = Owner::new();
            owner.set();
            let told = Rc::new(RefCell::new(Vec::new()));
            let refused = Rc::new(Cell::new(0));
            let (hearing, counting) = (Rc::clone(&told), Rc::clone(&refused));
            let outbox = Outbox::new(move |event| {
                if let HostEvent::Navigate { route, replace } = event {
                    hearing.borrow_mut().push((route, replace));
                }
            });
            let (navigator, steering) =
                navigator(start, None, outbox, move || counting.set(counting.get() + 1));
            Self { _owner: owner, navigator, steering, told, refused }
        }

        #[track_caller]
        fn check(&self, told: &[(&str, bool)], refused: u32) {
            let all = self.told.borrow();
            let all: Vec<_> =
                all.iter().map(|(route, replace)| (route.as_str(), *replace)).collect();
            assert_eq!((all.as_slice(), self.refused.get()), (told, refused));
        }
    }

    fn link() -> Route {
        Route::Link(LinkStep::Start)
    }

    #[test]
    fn the_host_hears_of_our_moves_and_not_of_its_own() {
        let host = Host::starting_at("payments");
        host.steering.to("payments/a");
        host.check(&[], 0);
        host.navigator.go(Route::Summary);
        host.check(&[("", false)], 0);
        host.steering.to("");
        host.navigator.go(Route::Summary);
        host.check(&[("", false)], 0);
    }

    #[test]
    fn a_wish_that_is_not_granted_is_refused_once() {
        let host = Host::starting_at("payments");
        host.navigator.replace(link());
        host.check(&[("link", true)], 1);
        host.navigator.replace(Route::Summary);
        host.check(&[("link", true), ("", true)], 1);
        host.steering.to("link");
        host.navigator.replace(Route::Summary);
        assert_eq!(host.refused.get(), 2);
    }

    #[test]
    fn a_screen_that_we_went_to_ourselves_is_no_wish() {
        let host = Host::starting_at("");
        host.navigator.replace(link());
        host.navigator.go(Route::Link(LinkStep::Check));
        host.navigator.replace(Route::Summary);
        assert_eq!(host.refused.get(), 0);
        host.steering.to("link/2");
        host.navigator.go(Route::Link(LinkStep::Check));
        host.navigator.replace(Route::Summary);
        assert_eq!(host.refused.get(), 0);
    }

    #[test]
    fn what_is_no_screen_is_refused_at_once() {
        Host::starting_at("nonsense").check(&[], 1);
        let host = Host::starting_at("");
        host.steering.to("payments/../x");
        host.check(&[], 1);
    }
}
