package dk.vaern.eventstore.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Looks for words in everything that a database holds: every column of every table in every schema, and the database's files
 * as they lie on the disk, which still have what was deleted. In clear, in UTF-16, in hexadecimal and in base64, also within
 * each other. Not in the write-ahead log.
 */
public final class Traces {

    /** Makes no word of the end of one value and the beginning of the next. */
    private static final String BETWEEN = "\n\0\n";

    private final DataSource owner;
    /** As they are sought: each byte a character. */
    private final Map<String, String> forms = new TreeMap<>();

    /** @param words long enough to stand nowhere by chance */
    public Traces(DataSource owner, Collection<String> words) {
        this.owner = owner;
        words.forEach(this::addForms);
    }

    private record Column(String schema, String table, String name, String type) {

        String bytes() {
            String value = type.equals("bytea") ? "\"%s\"" : "convert_to(\"%s\"::text, 'UTF8')";
            return "select %s from \"%s\".\"%s\"".formatted(value.formatted(name), schema, table);
        }

        @Override
        public String toString() {
            return schema + "." + table + "." + name;
        }
    }

    private void addForms(String word) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = word.getBytes(charset);
            String hex = HexFormat.of().formatHex(bytes);
            forms.put(word + " in " + charset, characters(bytes));
            forms.put(word + " as hex of " + charset, hex);
            forms.put(word + " as HEX of " + charset, hex.toUpperCase(Locale.ROOT));
            for (int shift = 0; shift < 3; shift++) {
                String base64 = base64Within(bytes, shift);
                forms.put(word + " as base64 of " + charset + " at " + shift, base64);
                forms.put(
                        word + " as base64 of base64 of " + charset + " at " + shift,
                        base64Within(base64.getBytes(StandardCharsets.US_ASCII), shift));
            }
        }
    }

    /** The characters that stand in base64 for these bytes alone, when this many bytes modulo 3 are before them. */
    private static String base64Within(byte[] bytes, int shift) {
        byte[] shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        String all = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int from = shift == 0 ? 0 : shift + 1;
        return all.substring(from, shifted.length * 8 / 6);
    }

    private static String characters(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Where any of the words stands in a table, with its form; empty when none does. */
    public List<String> inTables() {
        try (Connection connection = owner.getConnection()) {
            return inTables(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException e) {
            throw new IllegalStateException("The tables could not be searched", e);
        }
    }

    private List<String> inTables(JdbcClient database) {
        List<String> found = new ArrayList<>();
        List<Column> columns = database.sql("""
                select n.nspname, c.relname, a.attname, format_type(a.atttypid, null)
                from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'm', 'p')
                    and n.nspname <> 'pg_toast' and n.nspname not like 'pg_temp%'
                order by 1, 2, a.attnum
                """)
                .query((row, _) -> new Column(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        for (Column column : columns) {
            String all = database
                    .sql(column.bytes())
                    .query((row, _) -> row.getBytes(1) == null ? "" : characters(row.getBytes(1)))
                    .list()
                    .stream()
                    .collect(Collectors.joining(BETWEEN));
            search(all, column.toString(), found);
        }
        return found;
    }

    /** Which of the database's files have any of the words, with its form; empty when none has. */
    public List<String> inFiles() {
        JdbcClient database = JdbcClient.create(owner);
        database.sql("checkpoint").update();
        String folder = database.sql("""
                select current_setting('data_directory') || '/base/' || oid from pg_database
                where datname = current_database()
                """).query(String.class).single();
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.toList()) {
                search(characters(Files.readAllBytes(file)), "file " + file.getFileName(), found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private void search(String haystack, String where, List<String> found) {
        forms.forEach((form, needle) -> {
            if (haystack.contains(needle)) {
                found.add(where + ": " + form);
            }
        });
    }
}
