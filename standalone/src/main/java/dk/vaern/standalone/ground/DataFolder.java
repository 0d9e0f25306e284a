package dk.vaern.standalone.ground;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that keeps everything between runs. Whoever holds it is alone in it: the lock is the operating system's, so it
 * ends with the process however that ends.
 */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder, for its owner only, where it does not exist, and takes it.
     *
     * @throws CannotStart when another process has it, or it cannot be made or written
     */
    public static DataFolder open(Path path) {
        try {
            Files.createDirectories(path, ownerOnly("rwx------"));
            var real = path.toRealPath();
            return new DataFolder(real, locked(real));
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder %s cannot be used (%s): make it writable, or set VAERN_DATA to another."
                            .formatted(path.toAbsolutePath(), e),
                    e);
        }
    }

    /** Its absolute path, free of links. */
    public Path path() {
        return path;
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** For making a file or folder in it that nobody else on the machine may read. */
    public static FileAttribute<?>[] ownerOnly(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new IllegalStateException("the data folder's lock cannot be given back", e);
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve(LOCK), CREATE, READ, WRITE);
        if (!isTaken(channel)) {
            var owner = readOwner(channel);
            channel.close();
            throw new CannotStart(
                    "Værn already runs over the data folder %s (process %s): stop that run, or set VAERN_DATA to another folder."
                            .formatted(folder, owner));
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private static String readOwner(FileChannel channel) throws IOException {
        var text = ByteBuffer.allocate(20);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
    }
}
