package dk.vaern.domain.restraint;

/** What a person reads. */
public enum Language {
    DANISH,
    ENGLISH
}
