//! The OpenAPI document, generated from the wire types.
