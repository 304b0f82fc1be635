package org.alongside.safeguarding.casework.referrals;

/** What sort of agency, so that lists and counts still fit when a school renames it. */
enum AgencyKind {
    FRONT_DOOR,
    SOCIAL_WORKER,
    POLICE,
    LADO,
    CAMHS,
    EARLY_HELP,
    SCHOOL_NURSE,
    NRM,
    CHANNEL,
    EXPLOITATION,
    WELFARE,
    OTHER
}
