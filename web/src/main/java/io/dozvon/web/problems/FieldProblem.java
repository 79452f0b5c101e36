package io.dozvon.web.problems;

/// What is wrong with one field of a request.
///
/// @param field as the JSON or the query names it, e.g. `birthDate`
/// @param id stable, e.g. `phone-malformed`
/// @param detail for people, in their language
public record FieldProblem(String field, String id, String detail) {}
