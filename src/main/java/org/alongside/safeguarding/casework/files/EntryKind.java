package org.alongside.safeguarding.casework.files;

/** What sort of thing an entry is about. The names are in hashes: none ever changes or is taken out. */
public enum EntryKind {
    OPENED("folder"),
    /** A worry came in. */
    CONCERN("talk"),
    /** Somebody spoke with the child. */
    TALK("ear"),
    /** Somebody noticed something; nobody said anything. */
    SIGN("flag"),
    /** Something happened: missing, excluded, hurt. */
    EVENT("warn"),
    /** A talk, a call or a letter with family or others. */
    CONTACT("phone"),
    /** Advice was asked for without a referral. */
    CONSULTATION("phone"),
    MEETING("people"),
    DECISION("check"),
    ACTION("list"),
    /** What the child was told, and how. */
    TOLD("talk"),
    REFERRAL("send"),
    /** What an agency answered. */
    ANSWER("bell"),
    CHALLENGE("warn"),
    SCREENING("list"),
    /** Something was given to others, with the reason. */
    SHARED("send"),
    LETTER("send"),
    /** What is known of the child changed. */
    FACTS("save"),
    /** Somebody came into the case or left it. */
    PEOPLE("people"),
    /** About an adult who works here. */
    LOW_LEVEL("flag"),
    ALLEGATION("warn"),
    CORRECTION("undo"),
    REVIEW("cal"),
    MERGED("link"),
    HANDED_OVER("swap"),
    TRANSFER("send"),
    CLOSED("lock"),
    REOPENED("unlock"),
    NOTE("book");

    private final String icon;

    EntryKind(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }
}
