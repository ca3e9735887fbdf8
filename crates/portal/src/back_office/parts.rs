//! What payments add up to, in the parts that the council's policy shows or hides. The sums are those of the run;
//! which part a claim's lines belong to is decided by what the claim is today, as it is for the lines themselves.

/// Whether a part of a payment, `part`, is shown: `$1` says whether DHPs are, `$2` whether ended claims are.
macro_rules! part_is_shown {
    () => {
        "(part.benefit_type <> 'DHP' OR $1) AND (NOT part.claim_ended OR $2)"
    };
}

/// The same of a line `l` of a claim `c`.
macro_rules! line_is_shown {
    () => {
        "(l.benefit_type <> 'DHP' OR $1) AND (c.status <> 'ended' OR $2)"
    };
}

/// `chosen`, which are these payments, and `part`, which are their parts as of today.
///
/// The lines of a claim that has ended (or gone on) since the parts were added up are taken out of the part that
/// counts them and put into the one where they belong. Those claims are few, and an index leads from them to their
/// lines: adding up 40,000 lines for each payment of a list would take seconds. SQLite keeps the order of a `CROSS
/// JOIN`, and left to itself would look at all lines, and at the parts of everybody's payments, first.
macro_rules! with_parts {
    ($chosen:expr) => {
        concat!(
            "WITH chosen AS (", $chosen, "),
             moved AS (
                 SELECT l.payment_number, l.benefit_type, c.counted_as_ended, l.gross, l.net,
                        (SELECT coalesce(sum(d.amount), 0) FROM deduction d
                         WHERE d.payment_number = l.payment_number AND d.line_number = l.line_number) AS deductions,
                        (SELECT coalesce(sum(d.amount), 0) FROM deduction d
                         WHERE d.payment_number = l.payment_number AND d.line_number = l.line_number
                           AND d.counts_as_rent) AS as_rent
                 FROM claim c CROSS JOIN payment_line l
                 WHERE NOT $2 AND l.claim_id = c.claim_id AND c.counted_as_ended <> (c.status = 'ended')
                   AND l.payment_number IN (SELECT payment_number FROM chosen)),
             part AS (
                 SELECT s.payment_number, s.benefit_type, s.claim_ended, s.line_count, s.gross, s.deductions, s.net,
                        s.rent_credit
                 FROM chosen CROSS JOIN payment_part s
                 WHERE s.payment_number = chosen.payment_number
                 UNION ALL
                 SELECT payment_number, benefit_type, counted_as_ended, -1, -gross, -deductions, -net, -(net + as_rent)
                 FROM moved
                 UNION ALL
                 SELECT payment_number, benefit_type, NOT counted_as_ended, 1, gross, deductions, net, net + as_rent
                 FROM moved) "
        )
    };
}

/// The sum of this column over the parts that are shown.
macro_rules! shown {
    ($column:literal) => {
        concat!(
            "CAST(coalesce(sum(part.",
            $column,
            ") FILTER (WHERE ",
            $crate::back_office::parts::part_is_shown!(),
            "), 0) AS BIGINT)"
        )
    };
}

/// Whether any line is in a part that is not shown.
macro_rules! withheld {
    () => {
        concat!(
            "coalesce(sum(part.line_count) FILTER (WHERE NOT (",
            $crate::back_office::parts::part_is_shown!(),
            ")), 0) > 0"
        )
    };
}

pub(super) use {line_is_shown, part_is_shown, shown, with_parts, withheld};
