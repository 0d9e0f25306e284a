package dk.vaern.standalone.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void is_made_for_its_owner_only() throws IOException {
        try (var folder = DataFolder.open(temporary.resolve("a/b"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void refuses_a_second_run_and_names_the_first() {
        try (var _ = DataFolder.open(temporary)) {
            assertThatThrownBy(() -> DataFolder.open(temporary))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("already runs")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("VAERN_DATA");
        }
    }

    @Test
    void can_be_taken_again_once_given_back() {
        DataFolder.open(temporary).close();
        try (var folder = DataFolder.open(temporary)) {
            assertThat(folder.path()).isDirectory();
        }
    }

    @Test
    void says_so_when_it_cannot_be_made() throws IOException {
        var file = Files.writeString(temporary.resolve("file"), "not a folder");

        assertThatThrownBy(() -> DataFolder.open(file.resolve("below")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be used");
    }
}
