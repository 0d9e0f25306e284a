package dk.vaern.standalone.database;

import dk.vaern.standalone.ground.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A process for killing: starts the database in a folder on a port, writes a row, says so and stays until it is ended. */
final class HoldsADatabase {

    static final String ROW = "written before the kill";

    private HoldsADatabase() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        var folder = DataFolder.open(Path.of(arguments[0]));
        var database = EmbeddedDatabase.start(folder, Integer.parseInt(arguments[1]), _ -> {});
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.SUPERUSER, "");
                var statement = connection.createStatement()) {
            statement.execute("create table kept (said text)");
            statement.execute("insert into kept values ('" + ROW + "')");
            System.out.println(ROW);
            while (System.in.read() != -1) {
                statement.execute("select 1");
            }
        }
    }
}
