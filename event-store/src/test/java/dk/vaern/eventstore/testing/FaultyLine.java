package dk.vaern.eventstore.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line on loopback to a server, which a test can cut, let fall silent, and mend. What is on its way when it is cut may or
 * may not arrive, as in life.
 */
public final class FaultyLine implements AutoCloseable {

    private enum State {
        WORKING,
        DUMB,
        SILENT,
        CUT
    }

    private final ServerSocket entrance;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Object changed = new Object();
    private State state = State.WORKING;

    private FaultyLine(ServerSocket entrance, int target) {
        this.entrance = entrance;
        this.target = target;
    }

    /** A working line to this port of this machine. */
    public static FaultyLine to(int target) {
        try {
            FaultyLine line = new FaultyLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
            Thread.ofPlatform().daemon().name("line-entrance").start(line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where to connect instead of to the target. */
    public int port() {
        return entrance.getLocalPort();
    }

    /** Ends every connection, and each new one at once. */
    public void cut() {
        set(State.CUT);
        sockets.forEach(FaultyLine::close);
        sockets.clear();
    }

    /** What is asked arrives, and no answer comes back. */
    public void loseAnswers() {
        set(State.DUMB);
    }

    /** Nothing goes through any more, and nobody is told. */
    public void fallSilent() {
        set(State.SILENT);
    }

    /** Lets through again what waited and what comes. */
    public void mend() {
        set(State.WORKING);
    }

    @Override
    public void close() {
        cut();
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set(State next) {
        synchronized (changed) {
            state = next;
            changed.notifyAll();
        }
    }

    /** Waits while the line is silent; answers also wait while they would be lost. */
    private boolean isOpen(boolean answer) throws InterruptedException {
        synchronized (changed) {
            while (state == State.SILENT || (answer && state == State.DUMB)) {
                changed.wait();
            }
            return state != State.CUT;
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket near = entrance.accept();
                synchronized (changed) {
                    if (state == State.CUT) {
                        close(near);
                        continue;
                    }
                }
                connect(near);
            } catch (IOException e) {
                // The entrance is closed, or the target is away: either way there is nobody to forward to.
            }
        }
    }

    private void connect(Socket near) throws IOException {
        Socket far;
        try {
            far = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException e) {
            close(near);
            throw e;
        }
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        sockets.add(near);
        sockets.add(far);
        Thread.ofPlatform().daemon().name("line-out").start(() -> pump(near, far, false));
        Thread.ofPlatform().daemon().name("line-back").start(() -> pump(far, near, true));
    }

    private void pump(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[8_192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0 && isOpen(answers); read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // One side is gone; closing both is all there is to do.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
