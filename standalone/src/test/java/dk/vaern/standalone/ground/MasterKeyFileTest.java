package dk.vaern.standalone.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTest {

    @TempDir
    Path temporary;

    @Test
    void is_made_once_for_its_owner_only_and_stays() throws IOException {
        try (var folder = DataFolder.open(temporary)) {
            List<String> keys = MasterKeyFile.in(folder);

            assertThat(keys).hasSize(1);
            assertThat(Base64.getDecoder().decode(keys.getFirst())).hasSize(32);
            assertThat(MasterKeyFile.in(folder)).isEqualTo(keys);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("master.key"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void may_hold_the_one_before_as_well() throws IOException {
        Files.writeString(temporary.resolve("master.key"), "new\nold\n\n");
        try (var folder = DataFolder.open(temporary)) {
            assertThat(MasterKeyFile.in(folder)).containsExactly("new", "old");
        }
    }

    @Test
    void webhooks_have_one_of_their_own() throws IOException {
        try (var folder = DataFolder.open(temporary)) {
            String secret = MasterKeyFile.ofWebhooks(folder);

            assertThat(Base64.getDecoder().decode(secret)).hasSize(32);
            assertThat(MasterKeyFile.ofWebhooks(folder)).isEqualTo(secret);
            assertThat(MasterKeyFile.in(folder)).doesNotContain(secret);
        }
    }

    @Test
    void says_so_when_it_cannot_be_read() throws IOException {
        Files.createDirectory(temporary.resolve("master.key"));
        try (var folder = DataFolder.open(temporary)) {
            assertThatThrownBy(() -> MasterKeyFile.in(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("cannot be read");
        }
    }
}
