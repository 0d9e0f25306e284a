package dk.vaern.standalone.database;

import dk.vaern.standalone.ground.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks PostgreSQL's archive once: into a folder named by the archive's digest, which appears whole or not at all, so that
 * neither an ended run nor another version leaves half of one behind.
 */
final class Unpacking {

    private static final int DIGEST_LETTERS = 16;

    private final Archive archive;

    Unpacking(Archive archive) {
        this.archive = archive;
    }

    /** Opens the archive, a tar compressed by xz, from its beginning. */
    @FunctionalInterface
    interface Archive {

        InputStream open() throws IOException;
    }

    Path into(Path programs, Progress progress) throws IOException {
        var target = programs.resolve(digest());
        if (Files.isDirectory(target)) {
            return target;
        }
        progress.say("Unpacking PostgreSQL into " + programs + ", this once");
        FileSystemUtils.deleteRecursively(programs);
        var unfinished = Files.createDirectories(programs.resolve("unfinished"));
        unpack(unfinished);
        return Files.move(unfinished, target);
    }

    private void unpack(Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive.open()))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                var path = entry.resolveIn(folder);
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    place(tar, entry, path);
                }
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            if (Path.of(entry.getName()).startsWith("bin") && !path.toFile().setExecutable(true, true)) {
                throw new IOException("cannot make " + path + " executable");
            }
        }
    }

    private String digest() throws IOException {
        try (var read = new DigestInputStream(archive.open(), MessageDigest.getInstance("SHA-256"))) {
            read.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(read.getMessageDigest().digest()).substring(0, DIGEST_LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
