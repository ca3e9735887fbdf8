//! What the page or the host passes in at start, parsed once.

use crate::components::heading::HeadingLevel;

/// Settings of one mounted app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Where the landlord API lives, without a slash at the end.
    pub api_base: String,
    /// Where the standalone page lives, with a slash at the end; links in a widget point there.
    pub standalone_url: Option<String>,
    /// Whether a host page says who is signed in and lets them sign out, so that the app need not.
    pub host_owns_account: bool,
    /// The level of each screen's heading: the outline above it is the host's.
    pub heading_level: HeadingLevel,
}

impl Config {
    /// Reads the settings as they stand in attributes; an empty one counts as absent.
    #[must_use]
    pub fn new(api_base: Option<&str>, standalone_url: Option<&str>) -> Self {
        let filled = |text: Option<&str>| {
            text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
        };
        Self {
            api_base: filled(api_base).map_or_else(
                || crate::api::DEFAULT_BASE.to_owned(),
                |base| base.trim_end_matches('/').to_owned(),
            ),
            standalone_url: filled(standalone_url).map(|mut url| {
                if !url.ends_with('/') {
                    url.push('/');
                }
                url
            }),
            host_owns_account: false,
            heading_level: HeadingLevel::FIRST,
        }
    }

    /// The same, within a host page that says who is signed in and lets them sign out, and has headings above ours.
    #[must_use]
    pub fn within_host(self, heading_level: HeadingLevel) -> Self {
        Self { host_owns_account: true, heading_level, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::Config;

    #[track_caller]
    fn check(api_base: Option<&str>, standalone: Option<&str>, expected: (&str, Option<&str>)) {
        let config = Config::new(api_base, standalone);
        assert_eq!((config.api_base.as_str(), config.standalone_url.as_deref()), expected);
    }

    #[test]
    fn empty_settings_fall_back_and_slashes_are_settled() {
        check(None, None, ("/api/landlord/v1", None));
        check(Some(" "), Some(""), ("/api/landlord/v1", None));
        check(Some("/x/"), Some("/landlord"), ("/x", Some("/landlord/")));
    }
}
