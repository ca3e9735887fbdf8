//! Starts the portal, says where it is, and stops it when it is told to.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use clap::Parser;
use portal::{Config, Portal, SignIn};
use tokio::signal::unix::{SignalKind, signal};
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> ExitCode {
    let config = Config::parse();
    let filter =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn,portal=info"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr)
        .with_ansi(io::stderr().is_terminal())
        .init();
    match run(config).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            let _ = writeln!(io::stderr(), "The portal did not start: {reason}.");
            ExitCode::FAILURE
        }
    }
}

async fn run(config: Config) -> Result<(), Box<dyn std::error::Error>> {
    // Before the start, so that a signal during it isn't lost.
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let portal = tokio::select! {
        portal = Portal::start(config) => portal?,
        _ = terminate.recv() => return Ok(()),
        _ = interrupt.recv() => return Ok(()),
    };
    let sign_ins = portal.sign_ins().await.unwrap_or_else(|_| {
        tracing::warn!("the right answers cannot be told while the back office is closed");
        Vec::new()
    });
    welcome(&mut io::stdout().lock(), &portal, &sign_ins)?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    portal.stop().await;
    Ok(())
}

fn welcome(out: &mut impl Write, portal: &Portal, sign_ins: &[SignIn]) -> io::Result<()> {
    let address = portal.address();
    writeln!(out, "\nA council's customer portal, with the widget in it:  http://{address}/")?;
    writeln!(
        out,
        "The standalone page:                                 http://{address}/landlord/"
    )?;
    if !sign_ins.is_empty() {
        writeln!(out, "\nSign in as one of these landlords, and answer:")?;
    }
    for SignIn { account, name, tenants, answers, instead, others } in sign_ins {
        let noun = if *tenants == 1 { "tenant" } else { "tenants" };
        writeln!(out, "\n  {account}  ({name}; {tenants} {noun})")?;
        for answer in answers {
            writeln!(out, "    {} {}", answer.label, answer.typed)?;
        }
        for other in instead {
            writeln!(out, "    or instead, {}:", other.title)?;
            for answer in &other.answers {
                writeln!(out, "      {} {}", answer.label, answer.typed)?;
            }
        }
        for other in others {
            writeln!(out, "    and to link another record, {}:", other.creditor_reference)?;
            for answer in &other.answers {
                writeln!(out, "      {} {}", answer.label, answer.typed)?;
            }
        }
    }
    writeln!(out, "\nStop it with Ctrl+C.")?;
    out.flush()
}
