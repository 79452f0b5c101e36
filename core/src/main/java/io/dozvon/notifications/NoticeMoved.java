package io.dozvon.notifications;

/// A notice has come further, or has begun; told in the transaction that stored it.
public record NoticeMoved(Notice notice) {}
