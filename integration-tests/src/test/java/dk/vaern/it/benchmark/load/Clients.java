package dk.vaern.it.benchmark.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A contender of this process: each client is made once, at its first turn, and has what it needs to itself. */
public final class Clients implements Contender {

    /** Makes the client with this number. */
    @FunctionalInterface
    public interface Making {
        Load.Client client(int number) throws Exception;
    }

    private final String name;
    private final Making making;
    private final List<Load.Client> made = new ArrayList<>();

    public Clients(String name, Making making) {
        this.name = name;
        this.making = making;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double perSecond(int clients, Duration time) throws Exception {
        for (int number = made.size(); number < clients; number++) {
            made.add(making.client(number));
        }
        return Load.perSecond(IntStream.range(0, clients).mapToObj(made::get).toList(), time);
    }
}
