package io.github.unionaid.ledger.report;

/** The language of headings and sentences. Codes in CSV and JSON are the same in both. */
public enum Language {
    /** English. */
    ENGLISH,
    /** Chinese (中文). */
    CHINESE;

    /** That one of two texts that is in this language. */
    String of(String english, String chinese) {
        return this == ENGLISH ? english : chinese;
    }
}
