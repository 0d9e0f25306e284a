package dk.vaern.eventstore.processing;

/** The statements on one schema's token table. Claims are compared with the database's clock in every one of them. */
final class TokenSql {

    private static final String FREE =
            "(claimed_by is null or claimed_by = ? or claimed_at < clock_timestamp() - ? * interval '1 millisecond')";
    private static final String OWN = "processor = ? and segment = ? and claimed_by = ?";

    private final String table;

    TokenSql(String schema) {
        this.table = SchemaName.checked(schema) + ".token";
    }

    String table() {
        return table;
    }

    String insert() {
        return """
                insert into %s (processor, segment, token, position) values (?, ?, ?, ?) on conflict do nothing""".formatted(table);
    }

    String store() {
        return "update %s set token = ?, position = ?, claimed_at = clock_timestamp() where %s".formatted(table, OWN);
    }

    String claim() {
        return """
                update %s set claimed_by = ?, claimed_at = clock_timestamp()
                where processor = ? and segment = ? and %s returning token""".formatted(table, FREE);
    }

    String seize() {
        return "update %s set claimed_by = ?, claimed_at = clock_timestamp() where processor = ?".formatted(table);
    }

    String extend() {
        return "update %s set claimed_at = clock_timestamp() where %s".formatted(table, OWN);
    }

    String release() {
        return "update %s set claimed_by = null where %s".formatted(table, OWN);
    }

    String delete() {
        return "delete from %s where %s".formatted(table, OWN);
    }

    String segments() {
        return "select segment from %s where processor = ? order by segment".formatted(table);
    }

    String available() {
        return "select segment from %s where processor = ? and %s order by segment".formatted(table, FREE);
    }
}
