package dk.vaern.web.audit.log;

/** What must have become of an entry before its request is answered. */
public enum Assurance {
    /** It is on disk. */
    STORED,
    /** It waits to be stored: the record holds the write itself, and who did it, should the service die before. */
    IN_THE_RECORD,
    /** It waits, unless there is no room: nobody was let in, and strangers must not be able to crowd others out. */
    IF_THERE_IS_ROOM
}
