//! Parts of a screen. They take values and callbacks, and ask neither the network nor the session for anything.

pub mod checkbox;
pub mod confirm;
pub mod contact;
pub mod copy_button;
pub mod date_field;
pub mod download_button;
pub mod error_panel;
pub mod error_summary;
pub mod error_text;
pub mod file_button;
pub mod focus;
pub mod heading;
pub mod language_switch;
pub mod line_details;
pub mod loading;
pub mod modal;
pub mod notice;
pub mod progress;
pub mod radios;
pub mod route_link;
pub mod select_field;
pub mod sort_header;
pub mod summary_list;
pub mod tag;
pub mod text_field;
pub mod virtual_rows;
