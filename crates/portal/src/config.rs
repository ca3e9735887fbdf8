//! Settings, parsed once at the start from the command line and the environment. Knows nothing of requests.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::str::FromStr;

use clap::{ArgAction, Parser, ValueEnum, builder::BoolishValueParser};
use contract::session::Shows;

use crate::seed::MOST_NEIGHBOURS;

/// The reference portal: serves the landlord API, the standalone page and a host page with the widget in it.
#[derive(Debug, Clone, Parser)]
#[command(name = "portal", version, args_override_self = true)]
pub struct Config {
    /// Port to listen on; 0 takes a free one.
    #[arg(long, env = "PORT", default_value_t = 8080)]
    pub port: u16,
    /// Address to listen on.
    #[arg(long, env = "PORTAL_BIND", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    pub bind: IpAddr,
    /// Folder of the two stores, `back-office.db` and `portal.db`.
    #[arg(long, env = "PORTAL_DATA", default_value = "./data")]
    pub data: PathBuf,
    /// `postgres://…` of a database that several instances share, in place of `portal.db`. Better in the environment:
    /// everybody on the machine can read a command line, and this holds a password.
    #[arg(long, env = "DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<DatabaseUrl>,
    /// Folder of the built page and widget.
    #[arg(long, env = "PORTAL_DIST", default_value = "./dist")]
    pub dist: PathBuf,
    /// The council's settings; the demonstration's when absent.
    #[arg(long, env = "PORTAL_COUNCIL")]
    pub council: Option<PathBuf>,
    /// What the portal is started for.
    #[arg(long = "environment", env = "PORTAL_ENV", value_enum, default_value_t)]
    pub environment: Environment,
    /// Whether anyone may sign in as a demonstration landlord; refused in production.
    #[arg(long, env = "PORTAL_DEMO", action = ArgAction::Set, value_parser = BoolishValueParser::new())]
    pub demo: Option<bool>,
    /// Where browsers find the portal. With https the cookie is Secure and bound to the host.
    #[arg(long, env = "PORTAL_PUBLIC_URL")]
    pub public_url: Option<String>,
    /// Where somebody who is not signed in is sent.
    #[arg(long, env = "PORTAL_SIGN_IN_URL", default_value = "/")]
    pub sign_in_url: String,
    /// Where signing out leads; empty when another page owns signing out.
    #[arg(long, env = "PORTAL_SIGN_OUT_URL", default_value = "/")]
    pub sign_out_url: String,
    /// Seconds without a call by the user after which a session ends.
    #[arg(long, env = "PORTAL_IDLE_SECONDS", default_value_t = 900, value_parser = clap::value_parser!(u32).range(1..))]
    pub idle_seconds: u32,
    /// Seconds that an access token of the demonstration is good for; within its session.
    #[arg(long, env = "PORTAL_TOKEN_SECONDS", default_value_t = 300, value_parser = clap::value_parser!(u32).range(1..))]
    pub token_seconds: u32,
    /// Seconds that a client may take over one schedule before it is broken off.
    #[arg(long, env = "PORTAL_SCHEDULE_SECONDS", default_value_t = 300, value_parser = clap::value_parser!(u32).range(1..))]
    pub schedule_seconds: u32,
    /// Wrong tries an hour from one address before it has to wait.
    #[arg(long, env = "PORTAL_TRIES_PER_ADDRESS", default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..))]
    pub tries_per_address: u32,
    /// Wrong tries an hour at one creditor reference, known or not, before it has to rest.
    #[arg(long, env = "PORTAL_TRIES_PER_RECORD", default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..))]
    pub tries_per_record: u32,
    /// Header in which a proxy in front of the portal gives the client's address, such as `x-forwarded-for`.
    #[arg(long, env = "PORTAL_ADDRESS_HEADER")]
    pub address_header: Option<String>,
    /// In place of the council's own: whether Discretionary Housing Payments are shown.
    #[arg(long, env = "PORTAL_SHOW_DHP", action = ArgAction::Set, value_parser = BoolishValueParser::new())]
    pub show_dhp: Option<bool>,
    /// In place of the council's own: whether the reasons of suspensions are shown.
    #[arg(long, env = "PORTAL_SHOW_SUSPENSION_REASONS", action = ArgAction::Set, value_parser = BoolishValueParser::new())]
    pub show_suspension_reasons: Option<bool>,
    /// In place of the council's own: whether ended claims are shown.
    #[arg(long, env = "PORTAL_SHOW_ENDED_CLAIMS", action = ArgAction::Set, value_parser = BoolishValueParser::new())]
    pub show_ended_claims: Option<bool>,
    /// Payments that the demonstration's largest landlord has.
    #[arg(long, env = "PORTAL_LARGEST_PAYMENTS", default_value_t = 26, value_parser = clap::value_parser!(u32).range(1..))]
    pub largest_payments: u32,
    /// Plain landlords that the demonstration has besides, for trying it under load: the accounts landlord-1 and so on.
    #[arg(long, env = "PORTAL_NEIGHBOURS", default_value_t = 0, value_parser = clap::value_parser!(u32).range(..=i64::from(MOST_NEIGHBOURS)))]
    pub neighbours: u32,
}

/// What the portal is started for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Environment {
    /// With invented data, for everyone to try.
    #[default]
    Demo,
    /// With a council's data. Nothing of the demonstration exists.
    Production,
}

/// Where a PostgreSQL database is, and how to sign in to it. Shown to nobody: there is a password in it.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl(String);

impl DatabaseUrl {
    /// As it was set.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn is_postgres(&self) -> bool {
        ["postgres://", "postgresql://"].iter().any(|scheme| self.0.starts_with(scheme))
    }
}

impl FromStr for DatabaseUrl {
    // What is wrong with it is told by `Config::check`: here it would be repeated, password and all.
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self(text.to_owned()))
    }
}

impl std::fmt::Debug for DatabaseUrl {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("DatabaseUrl")
    }
}

/// Settings that cannot be, alone or together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Contradiction {
    /// Anybody could sign in as anybody.
    #[error(
        "PORTAL_DEMO is refused with PORTAL_ENV=production: anybody could sign in as any landlord"
    )]
    DemoInProduction,
    /// A session's cookie would cross a network in the clear.
    #[error(
        "PORTAL_ENV=production on an address other than loopback needs PORTAL_PUBLIC_URL=https://…"
    )]
    NotSecure,
    /// Another database's, or none's.
    #[error(
        "DATABASE_URL is not that of a PostgreSQL database, postgres://…; without it the portal keeps its state in a file"
    )]
    NotPostgres,
}

impl Config {
    /// Refuses settings that contradict each other.
    pub fn check(&self) -> Result<(), Contradiction> {
        if self.database_url.as_ref().is_some_and(|url| !url.is_postgres()) {
            return Err(Contradiction::NotPostgres);
        }
        if self.environment == Environment::Demo {
            return Ok(());
        }
        if self.demo == Some(true) {
            return Err(Contradiction::DemoInProduction);
        }
        if self.is_secure() || self.bind.is_loopback() {
            Ok(())
        } else {
            Err(Contradiction::NotSecure)
        }
    }

    /// Whether the demonstration's calls exist.
    #[must_use]
    pub fn is_demo(&self) -> bool {
        self.environment == Environment::Demo && self.demo != Some(false)
    }

    /// Whether browsers reach the portal over TLS.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }

    /// What is shown: the council's switches, unless these settings say otherwise.
    #[must_use]
    pub fn shows(&self, council: Shows) -> Shows {
        Shows {
            suspension_reasons: self.show_suspension_reasons.unwrap_or(council.suspension_reasons),
            dhp: self.show_dhp.unwrap_or(council.dhp),
            ended_claims: self.show_ended_claims.unwrap_or(council.ended_claims),
        }
    }
}
