package org.alongside.mentoring;

import java.util.UUID;

/** Names one weekly meeting. */
public record MeetingId(UUID value) {}
