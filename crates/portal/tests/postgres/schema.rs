//! The two schemas are one: whoever adds a column to one store adds it to the other.

use sqlx::Row;

use crate::own_state;
use crate::world::World;

/// Every column as `table.column`, and whether it must be there.
type Columns = Vec<(String, bool)>;

async fn in_postgres() -> Columns {
    let world = World::new().await;
    let mut database = own_state::connect(world.state.url.as_ref().unwrap()).await;
    let rows = sqlx::query(
        "SELECT table_name || '.' || column_name, is_nullable = 'NO' FROM information_schema.columns
         WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%'",
    )
    .fetch_all(&mut database)
    .await
    .unwrap();
    sorted(rows.iter().map(|row| (row.get(0), row.get(1))).collect())
}

async fn embedded() -> Columns {
    let pool = sqlx::SqlitePool::connect("sqlite::memory:").await.unwrap();
    sqlx::migrate!("migrations/portal/sqlite").run(&pool).await.unwrap();
    let rows = sqlx::query(
        "SELECT t.name || '.' || c.name, c.\"notnull\" OR c.pk FROM sqlite_schema t, pragma_table_info(t.name) c
         WHERE t.type = 'table' AND t.name NOT LIKE '\\_%' ESCAPE '\\'",
    )
    .fetch_all(&pool)
    .await
    .unwrap();
    sorted(rows.iter().map(|row| (row.get(0), row.get(1))).collect())
}

fn sorted(mut columns: Columns) -> Columns {
    columns.sort();
    columns
}

#[tokio::test]
async fn both_stores_have_the_same_tables_and_columns() {
    let columns = embedded().await;
    assert!(columns.contains(&("session.seen_at".to_owned(), true)), "the control: {columns:?}");
    assert_eq!(in_postgres().await, columns);
}
