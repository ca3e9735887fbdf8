//! A running portal: started from settings, stopped in peace. What `main` runs, and what the tests run beside them.

use std::fs::DirBuilder;
use std::io;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::back_office::{BackOffice, SetupError, prepare};
use crate::clock::Clock;
use crate::config::{Config, Contradiction};
use crate::council::{Council, CouncilError};
use crate::demo::{self, SignIn};
use crate::error::ApiError;
use crate::router::router;
use crate::seed::{self, DemoAccount, Plan};
use crate::services::{SCHEDULES_AT_ONCE, Services, Shared};
use crate::store::{Account, OpenError, Place, Store, StoreError};
use crate::turns::Turns;

/// How long open calls may take to end when the portal is stopped.
const LAST_CALLS: Duration = Duration::from_secs(10);

/// A running portal.
#[derive(Debug)]
pub struct Portal {
    address: SocketAddr,
    services: Shared,
    stop: oneshot::Sender<()>,
    serving: JoinHandle<io::Result<()>>,
}

/// Why a portal didn't start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// Settings contradict each other.
    #[error(transparent)]
    Contradiction(#[from] Contradiction),
    /// Something else listens there; the second port may be free.
    #[error(
        "port {0} is in use by another program; stop that one, or choose another port, as in PORT={1}"
    )]
    PortInUse(u16, u16),
    /// The address cannot be listened on.
    #[error("{0} cannot be listened on: {1}")]
    Address(SocketAddr, #[source] io::Error),
    /// The folder of the stores cannot be made.
    #[error("the data folder cannot be made: {0}")]
    Folder(#[source] io::Error),
    /// The council's settings cannot be used.
    #[error(transparent)]
    Council(#[from] CouncilError),
    /// There is no back office to read.
    #[error(transparent)]
    Setup(#[from] SetupError),
    /// The back office cannot be opened.
    #[error("the back office cannot be opened: {0}")]
    BackOffice(#[from] sqlx::Error),
    /// The portal's own store cannot be opened.
    #[error("the portal's own store cannot be opened: {0}")]
    Store(#[from] OpenError),
    /// It can be opened, and does not take the demonstration's accounts.
    #[error("the demonstration's accounts cannot be kept: {0}")]
    Accounts(#[from] StoreError),
    /// The council's time zone is not known.
    #[error("the council's time zone is not known: {0}")]
    TimeZone(#[from] jiff::Error),
}

impl Portal {
    /// Starts a portal with the demonstration's accounts, if the settings want them.
    pub async fn start(config: Config) -> Result<Self, StartError> {
        Self::start_with(config, Clock::new()?, seed::accounts()).await
    }

    /// Starts a portal with this clock and these accounts.
    pub async fn start_with(
        config: Config,
        clock: Clock,
        accounts: &'static [DemoAccount],
    ) -> Result<Self, StartError> {
        config.check()?;
        let council = Council::load(config.council.as_deref())?;
        // Before anything that takes long: a port that is taken should be known at once.
        let listener = listen(&config).await?;
        let address = listener.local_addr().map_err(|error| at(&config, error))?;
        make_folder(&config.data).map_err(StartError::Folder)?;

        let is_demo = config.is_demo();
        let plan = is_demo.then(|| Plan {
            anchor: clock.today(),
            largest_payments: config.largest_payments,
            neighbours: config.neighbours,
        });
        let relations = config.data.join("back-office.db");
        prepare(&relations, plan).await?;
        let back_office =
            BackOffice::open(&relations, council.closed.clone(), clock.clone()).await?;
        let place = match &config.database_url {
            Some(url) => Place::Server(url.clone()),
            None => Place::File(config.data.join("portal.db")),
        };
        let store = Store::open(&place, clock.clone()).await?;
        let demo_accounts = if is_demo { accounts } else { &[] };
        let neighbours =
            seed::neighbours(if is_demo { config.neighbours } else { 0 }).map(neighbour);
        let accounts = demo_accounts.iter().map(account).chain(neighbours);
        store.put_accounts(&Vec::from_iter(accounts)).await?;

        let shows = config.shows(council.shows);
        let services = Arc::new(Services {
            config,
            council,
            shows,
            back_office,
            store,
            schedules: Turns::new(SCHEDULES_AT_ONCE),
            clock,
            demo_accounts,
        });
        let calls = router(&services).into_make_service_with_connect_info::<SocketAddr>();
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = tokio::spawn(async move {
            axum::serve(listener, calls)
                .with_graceful_shutdown(async {
                    // A handle that was dropped stops the portal as one that was told to does.
                    let _ = stopped.await;
                })
                .await
        });
        Ok(Self { address, services, stop, serving })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The clock it goes by.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.services.clock
    }

    /// Who can sign in to the demonstration, with the right answers; empty without it.
    pub async fn sign_ins(&self) -> Result<Vec<SignIn>, ApiError> {
        demo::sign_ins(&self.services).await
    }

    /// Lets open calls end, and then stops. Calls that take too long are cut.
    pub async fn stop(self) {
        // Nobody to tell: it has stopped by itself.
        let _ = self.stop.send(());
        let abort = self.serving.abort_handle();
        if timeout(LAST_CALLS, self.serving).await.is_err() {
            tracing::warn!("open calls were cut");
            abort.abort();
        }
        self.services.store.close().await;
        // A schedule that is still being read keeps its connection: it is not worth waiting for.
        let _ = timeout(Duration::from_secs(1), self.services.back_office.close()).await;
    }
}

/// The stores hold personal data: a folder that is made for them is its owner's alone.
fn make_folder(path: &Path) -> io::Result<()> {
    let mut folder = DirBuilder::new();
    folder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.create(path)
}

async fn listen(config: &Config) -> Result<TcpListener, StartError> {
    TcpListener::bind((config.bind, config.port)).await.map_err(|error| at(config, error))
}

fn at(config: &Config, error: io::Error) -> StartError {
    if error.kind() == io::ErrorKind::AddrInUse {
        StartError::PortInUse(config.port, config.port.saturating_add(1))
    } else {
        StartError::Address((config.bind, config.port).into(), error)
    }
}

fn account(demo: &DemoAccount) -> Account {
    Account {
        account: demo.account.to_owned(),
        display_name: demo.name.to_owned(),
        question_set: Some(demo.question_set.to_owned()),
    }
}

/// Asked whichever questions they like: they link whichever record somebody wants to try.
fn neighbour((account, display_name): (String, String)) -> Account {
    Account { account, display_name, question_set: None }
}
