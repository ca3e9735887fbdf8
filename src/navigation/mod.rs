//! Moving between screens. The rest of the app cannot tell whether there is an address bar.

pub mod embedded;
pub mod foresight;
pub mod reload;
pub mod standalone;
pub mod unload;

use std::rc::Rc;

use leptos::prelude::*;
use schedule::summary::LandlordId;

use crate::route::{Address, Route};

/// How a move is remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Back returns to the screen before.
    Push,
    /// Takes the place of the screen before.
    Replace,
}

type Go = Rc<dyn Fn(Address, Step)>;
type Href = Rc<dyn Fn(&Address) -> Option<String>>;
type Titled = Rc<dyn Fn(&str)>;
type Leave = Rc<dyn Fn(&str)>;

/// Where we are, and the way elsewhere.
#[derive(Clone)]
pub struct Navigator {
    address: Signal<Address>,
    current: Memo<Route>,
    record: Option<LandlordId>,
    moved: RwSignal<bool>,
    go: StoredValue<Go, LocalStorage>,
    href: StoredValue<Href, LocalStorage>,
    titled: StoredValue<Titled, LocalStorage>,
    /// What the screen is called, and whether something else stands before it.
    named: StoredValue<(String, bool)>,
    leave: StoredValue<Leave, LocalStorage>,
}

impl Navigator {
    /// A navigator over one of the two ways of holding the route.
    pub fn new(
        address: Signal<Address>,
        go: impl Fn(Address, Step) + 'static,
        href: impl Fn(&Address) -> Option<String> + 'static,
        titled: impl Fn(&str) + 'static,
        leave: impl Fn(&str) + 'static,
    ) -> Self {
        Self {
            address,
            current: Memo::new(move |_| address.with(|address| address.route.clone())),
            record: None,
            moved: RwSignal::new(false),
            go: StoredValue::new_local(Rc::new(go)),
            href: StoredValue::new_local(Rc::new(href)),
            titled: StoredValue::new_local(Rc::new(titled)),
            named: StoredValue::new((String::new(), false)),
            leave: StoredValue::new_local(Rc::new(leave)),
        }
    }

    /// The navigator of this app.
    pub fn here() -> Self {
        expect_context()
    }

    /// The same, with every move and link naming this record.
    #[must_use]
    pub fn within(&self, record: Option<LandlordId>) -> Self {
        Self { record, ..self.clone() }
    }

    /// The screen that is shown.
    pub fn current(&self) -> Signal<Route> {
        self.current.into()
    }

    /// The record that the address names.
    pub fn named(&self) -> Memo<Option<LandlordId>> {
        let address = self.address;
        Memo::new(move |_| address.with(|address| address.record.clone()))
    }

    /// Whether the user has done anything since the start. The first screen leaves the focus where the host had it.
    pub fn moved(&self) -> bool {
        self.moved.get_untracked()
    }

    /// Takes note that the user did something: what comes of it may take the focus.
    pub fn acted(&self) {
        self.moved.set(true);
    }

    /// Shows another screen.
    pub fn go(&self, route: Route) {
        self.acted();
        let go = self.go.get_value();
        go(self.to(route), Step::Push);
    }

    /// Shows another screen in place of this one, so that Back does not come here again.
    pub fn replace(&self, route: Route) {
        let go = self.go.get_value();
        go(self.to(route), Step::Replace);
    }

    /// A real address for a link; `None` where no page stands behind it.
    pub fn href(&self, route: &Route) -> Option<String> {
        let href = self.href.get_value();
        href(&self.to(route.clone()))
    }

    fn to(&self, route: Route) -> Address {
        Address { record: self.record.clone(), route }
    }

    /// Leaves the app for another page, where the app has a page to leave.
    pub fn leave(&self, url: &str) {
        let leave = self.leave.get_value();
        leave(url);
    }

    /// Names the screen where a document may be named: only in the standalone page.
    pub fn title(&self, title: &str) {
        self.named.update_value(|named| title.clone_into(&mut named.0));
        if !self.named.with_value(|named| named.1) {
            self.show_title(title);
        }
    }

    /// Names what stands before the screens, which go on to be called what they are; `None` once it is gone.
    pub fn title_before(&self, title: Option<&str>) {
        let before = self.named.with_value(|named| named.1);
        self.named.update_value(|named| named.1 = title.is_some());
        match title {
            Some(title) => self.show_title(title),
            None if before => self.show_title(&self.named.with_value(|named| named.0.clone())),
            None => {}
        }
    }

    fn show_title(&self, title: &str) {
        let titled = self.titled.get_value();
        titled(title);
    }
}
