package org.alongside.mentoring;

import java.util.UUID;

/** Names one weekly meeting. */
record MeetingId(UUID value) {}
