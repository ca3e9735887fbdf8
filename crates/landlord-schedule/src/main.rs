//! `landlord-schedule`: turns the landlord API's answers into files, and checks that they balance.
//!
//! Exit codes: 0, done and it balances; 1, it does not balance (a file is written all the same, and
//! says so); 2, it could not be done, and nothing was written.

mod amount;
mod arguments;
mod convert;
mod csv_file;
mod error;
mod report;
mod sources;
mod words;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Task};
use error::Problem;

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Balances,
    DoesNot,
}

fn main() -> ExitCode {
    let result = match Arguments::parse().task {
        Task::Convert(task) => convert::run(&task, &mut io::stderr()),
        Task::Check(task) => report::run(&task, &mut io::stdout()),
    };
    match result {
        Ok(Verdict::Balances) => ExitCode::SUCCESS,
        Ok(Verdict::DoesNot) => ExitCode::from(1),
        Err(problem) => {
            // Where not even this can be written, the exit code still says it.
            let _ = tell(&problem);
            ExitCode::from(2)
        }
    }
}

fn tell(problem: &Problem) -> io::Result<()> {
    writeln!(io::stderr(), "landlord-schedule: {problem}")
}
